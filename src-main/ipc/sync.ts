import { markLookedAt } from '../database/writes/sync-state.ts';
import { getJob, getOverview, listRuns } from '../queries/sync.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

export function syncHandlers(services: Services): Handlers<'sync'> {
  const live = (job: string) => services.scheduler.state(job);
  return {
    status({ positionId }) {
      const { read } = services.store();
      const kinds = positionId === null ? (['workspace'] as const) : (['job-details', 'applicants'] as const);
      return { jobs: kinds.map((kind) => getJob(read, kind, positionId, live)) };
    },
    now({ positionId }) {
      services.connection.requireConnection();
      services.scheduler.syncNow(positionId);
      return null;
    },
    looked({ positionId }) {
      markLookedAt(services.store().write, positionId, services.stamp.now());
      return null;
    },
    overview: () => getOverview(services.store().read, services.stamp.now()),
    history: ({ positionId, limit }) => listRuns(services.store().read, positionId, limit),
  };
}
