import type { Changed } from '../../src-preload/contract/changed.ts';
import type { Command } from '../../src-preload/contract/commands.ts';
import type { AppError, Reply } from '../../src-preload/contract/errors.ts';
import type { Api } from '../../src-preload/contract/index.ts';

/** What the preload script puts on the window: every request of the contract, and the one event. */
export type Bridge = Api & {
  readonly onChanged: (listener: (changes: readonly Changed[]) => void) => () => void;
  readonly onCommand: (listener: (command: Command) => void) => () => void;
};

declare global {
  interface Window {
    readonly rubric: Bridge;
  }
}

/** The request itself broke (no handler, a window that is going away): the main process never answered. */
const unanswered: AppError = { kind: 'bug', code: 'bug.unexpected', params: {} };

/**
 * Asks the main process and answers its reply. Never rejects: a broken request is a reply with `bug.unexpected`.
 *
 *     const reply = await ask((api) => api.positions.add({ role, postingId, skillIds }));
 */
export async function ask<T>(request: (api: Api) => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await request(window.rubric);
  } catch {
    return { ok: false, error: unanswered };
  }
}

/** Listens to what the main process asks of this window. Answers the function that stops listening. */
export function onCommand(listener: (command: Command) => void): () => void {
  return window.rubric.onCommand(listener);
}

/** Listens to what changed in the main process. Answers the function that stops listening. */
export function onChanged(listener: (changes: readonly Changed[]) => void): () => void {
  return window.rubric.onChanged(listener);
}
