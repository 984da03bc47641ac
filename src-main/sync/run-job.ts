import type { SetupStep } from '../../src-preload/contract/connection.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { createLeverReads, type LeverHttp } from '../clients/lever/index.ts';
import { putRun } from '../database/writes/sync-state.ts';
import { toAppError } from '../errors/index.ts';
import { syncApplicants } from './jobs/applicants.ts';
import { type JobContext, type JobOutcome, nothingChanged } from './jobs/context.ts';
import { syncJobDetails } from './jobs/job-details.ts';
import { syncWorkspace } from './jobs/workspace.ts';
import { type JobSpec, jobIdOf } from './messages.ts';

/** What a run works with; clock, ids and client come from outside. */
export type RunParts = Omit<JobContext, 'lever'> & {
  readonly http: LeverHttp;
  readonly tellSetup: (steps: readonly SetupStep[]) => void;
  /** The cause of a bug, beside the reference that the person is shown. */
  readonly logCause: (reference: string, cause: unknown) => void;
};

/**
 * Runs one job to its end and writes down how it went: null when it went well. One that was called off (`signal`) leaves no
 * line, and ends with 'connection.cancelled'.
 */
export async function runJob(
  spec: JobSpec,
  { http, tellSetup, logCause, ...rest }: RunParts,
): Promise<AppError | null> {
  const startedAt = rest.now();
  let requests = 0;
  const context: JobContext = {
    ...rest,
    lever: createLeverReads({
      ...http,
      request: (request) =>
        http.request({
          ...request,
          onSend: () => {
            requests += 1;
          },
        }),
    }),
  };
  const key = { job: jobIdOf(spec), kind: spec.kind, positionId: spec.kind === 'workspace' ? null : spec.positionId };
  const work = (): Promise<JobOutcome> => {
    switch (spec.kind) {
      case 'workspace':
        return syncWorkspace(context, spec, key, tellSetup);
      case 'job-details':
        return syncJobDetails(context, spec);
      case 'applicants':
        return syncApplicants(context, spec, key);
    }
  };
  const outcome = await work().catch((cause: unknown) => toAppError(cause, logCause));
  if (context.signal.aborted) return { kind: 'cancelled', code: 'connection.cancelled', params: {} };
  const error = 'code' in outcome ? outcome : null;
  const { rows, changes } = 'code' in outcome ? { rows: 0, changes: nothingChanged } : outcome;
  try {
    putRun(context.write, key, { startedAt, endedAt: context.now(), requests, rows, changes, error });
  } catch (cause) {
    // A full disk, say: the job has ended all the same, and must be free to run again.
    return error ?? toAppError(cause, logCause);
  }
  return error;
}
