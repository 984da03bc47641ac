import { fold } from '../interviews/fold.ts';
import { searchCandidates } from '../queries/candidates.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

export function candidatesHandlers(services: Services): Handlers<'candidates'> {
  return {
    search({ positionId, query, limit }) {
      const found = searchCandidates(services.store().read, { positionId, foldedQuery: fold(query), limit });
      return { query, ...found };
    },
  };
}
