import type { Flow, SetupStep } from '../../src-preload/contract/connection.ts';
import { fail, toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';

/** The one flow at a time that a person watches while a connection is made. */
export type FlowKeeper = {
  readonly current: () => Flow | null;
  /**
   * Begins a flow. What `work` throws becomes the flow's failure, unless the person called it off. Throws
   * 'connection.flow-running' while another is under way.
   */
  readonly run: (kind: Flow['kind'], step: Flow['step'], work: (signal: AbortSignal) => Promise<void>) => void;
  readonly advance: (part: Partial<Flow>) => void;
  /** Calls off what is under way. */
  readonly abort: () => void;
  /** The person has seen how it ended. */
  readonly close: () => void;
};

const firstSteps: readonly SetupStep[] = (['sign-in', 'users', 'stages', 'archive-reasons', 'postings'] as const).map(
  (what) => ({ what, state: what === 'sign-in' ? 'running' : 'next', done: 0, total: null }),
);

export function createFlowKeeper({
  changed,
  logger,
}: {
  readonly changed: () => void;
  readonly logger: Logger;
}): FlowKeeper {
  let flow: Flow | null = null;
  let cancelling: AbortController | null = null;

  function set(next: Flow | null): void {
    flow = next;
    changed();
  }

  function advance(part: Partial<Flow>): void {
    if (flow) set({ ...flow, ...part });
  }

  return {
    current: () => flow,
    run(kind, step, work) {
      if (flow && (flow.step === 'browser' || flow.step === 'setting-up')) throw fail('connection.flow-running');
      const mine = new AbortController();
      cancelling = mine;
      set({ kind, step, error: null, setup: firstSteps });
      work(mine.signal).then(
        () => {
          if (!mine.signal.aborted) advance({ step: 'connected' });
        },
        (cause: unknown) => {
          if (mine.signal.aborted) return;
          const error = toAppError(cause, (reference, technical) =>
            logger.error('connecting failed', { reference, error: technical }),
          );
          advance({ step: 'failed', error });
        },
      );
    },
    advance,
    abort() {
      cancelling?.abort();
      cancelling = null;
    },
    close: () => set(null),
  };
}
