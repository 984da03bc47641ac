import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Channels, channelName, channels, type SubjectName } from '../../src-preload/contract/channels.ts';
import type { Reply } from '../../src-preload/contract/errors.ts';
import { type Parsed, type ReplyOf, requests } from '../../src-preload/contract/index.ts';
import { RubricError, toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';

/** The handlers of one subject: parsed argument in, answer out; what they throw becomes an error reply. */
export type Handlers<S extends SubjectName> = {
  readonly [M in Channels[S][number]]: (argument: Parsed<S, M>) => ReplyOf<S, M> | Promise<ReplyOf<S, M>>;
};
export type AllHandlers = { readonly [S in SubjectName]: Handlers<S> };

export type HandleOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** Whether an address is one of our own pages. */
  readonly isOwnPage: (url: string) => boolean;
  readonly logger: Logger;
};

/** The one place that checks the sender, parses the argument, and turns what was thrown into a reply. */
async function answer(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  argument: unknown,
  channel: { readonly name: string; readonly parser: { parse: (value: unknown) => unknown } },
  handler: (argument: never) => unknown,
  options: HandleOptions,
): Promise<Reply<unknown>> {
  try {
    const frame = event.senderFrame;
    if (!frame || frame !== event.sender.mainFrame || !options.isOwnPage(frame.url)) {
      throw new RubricError('bug.foreign-sender');
    }
    const parsed = channel.parser.parse(argument) as never; // its own parser made it
    return { ok: true, value: await handler(parsed) };
  } catch (cause) {
    const error = toAppError(cause, (reference, technical) =>
      options.logger.error(`request ${channel.name} failed`, { reference, cause: technical }),
    );
    options.logger.info(`request ${channel.name} refused`, { failure: error.code });
    return { ok: false, error };
  }
}

/**
 * Registers a handler for every request of the contract; a missing one does not compile. They may still be on their way:
 * the page loads while the store opens, and what it asks meanwhile waits.
 */
export function registerHandlers(handlers: Promise<AllHandlers>, options: HandleOptions): void {
  for (const [subject, methods] of Object.entries(channels)) {
    const parsers: Record<string, { parse: (value: unknown) => unknown }> = requests[subject as SubjectName]; // its key
    for (const method of methods) {
      const name = channelName(subject, method);
      const parser = parsers[method];
      if (!parser) throw new Error(`no parser for ${name}`);
      const handler = async (argument: never) => {
        const ofSubject = (await handlers)[subject as SubjectName] as Record<string, (argument: never) => unknown>; // its key
        return ofSubject[method]?.(argument);
      };
      options.ipcMain.handle(name, (event, argument: unknown) =>
        answer(event, argument, { name, parser }, handler, options),
      );
    }
  }
}
