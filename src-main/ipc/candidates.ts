import { fail } from '../errors/index.ts';
import { fold } from '../interviews/fold.ts';
import { findAnyCandidates, getCandidate, searchCandidates } from '../queries/candidates.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

export function candidatesHandlers(services: Services): Handlers<'candidates'> {
  return {
    search({ positionId, query, limit }) {
      const found = searchCandidates(services.store().read, { positionId, foldedQuery: fold(query), limit });
      return { query, ...found };
    },
    find({ query, limit }) {
      return { query, items: findAnyCandidates(services.store().read, { foldedQuery: fold(query), limit }) };
    },
    get: ({ id }) => getCandidate(services.store().read, id) ?? fail('item.not-found', { what: 'candidate' }),
  };
}
