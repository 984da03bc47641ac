import type { Changed } from '../../../src-preload/contract/changed.ts';
import type { SyncChanges } from '../../../src-preload/contract/sync.ts';
import type { LeverReads } from '../../clients/lever/index.ts';
import type { WriteHandle } from '../../database/handles.ts';
import type { Logger } from '../../logging/index.ts';
import type { Progress } from '../messages.ts';

/** What a job works with. Clock and ids come from outside, so that tests decide them. */
export type JobContext = {
  readonly lever: LeverReads;
  readonly write: WriteHandle;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly progress: (progress: Progress) => void;
  /** How long Lever takes for an answer at present, milliseconds; 0 until that was measured. */
  readonly latencyMs: () => number;
  readonly changed: (change: Changed) => void;
  /** Aborted when the app ends; a job stops after the page in hand. */
  readonly signal: AbortSignal;
};

/** What a finished run did; the runner adds times and requests. */
export type JobOutcome = { readonly rows: number; readonly changes: SyncChanges };

export const nothingChanged: SyncChanges = { added: 0, moved: 0, archived: 0, removed: 0 };
