import { linkCandidate, unlinkCandidate } from '../database/writes/candidate-links.ts';
import { fail } from '../errors/index.ts';
import { fold } from '../interviews/fold.ts';
import { suggestLinks } from '../interviews/suggest-links.ts';
import { isPositionBlind } from '../queries/blind.ts';
import { createCandidateList } from '../queries/candidate-list.ts';
import { getCandidatePage } from '../queries/candidate-page.ts';
import { findAnyCandidates, idsForMatching, rowsForMatching, searchCandidates } from '../queries/candidates.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** Suggestions go by what Lever and the person who typed them say, not by choices of other events. */
const noneConfirmed: ReadonlyMap<string, readonly string[]> = new Map();

export function candidatesHandlers(services: Services): Handlers<'candidates'> {
  const list = createCandidateList();

  /** Somebody added by hand. */
  function byHand(id: string) {
    const found = getCandidatePage(services.store().read, id)?.byHand.find((one) => one.id === id);
    return found ?? fail('item.not-found', { what: 'candidate' });
  }

  /** Interviews and exports bear another name, and what waited for a link can leave. */
  function relinked(): null {
    for (const subject of ['candidates', 'interviews', 'exports', 'positions'] as const) services.changed({ subject });
    services.outbox.kick();
    return null;
  }

  return {
    search({ positionId, query, limit }) {
      const found = searchCandidates(services.store().read, { positionId, foldedQuery: fold(query), limit });
      return { query, ...found };
    },
    list: ({ query, ...request }) => list.read(services.store().read, { ...request, foldedQuery: fold(query) }),
    page: ({ id }) => getCandidatePage(services.store().read, id) ?? fail('item.not-found', { what: 'candidate' }),
    suggestLinks({ id }) {
      const person = byHand(id);
      if (person.position === null) return [];
      const { read } = services.store();
      const candidates = rowsForMatching(read, idsForMatching(read, person.position.id), noneConfirmed).map((row) => ({
        ...row,
        name: row.option.name,
        isArchived: row.option.isArchived,
      }));
      const isBlind = isPositionBlind(read, person.position.id);
      // Who has the same name or address would tell who somebody hidden is.
      return suggestLinks(person, isBlind ? [] : candidates).map(({ candidate, reason }) => ({
        candidate: candidate.option,
        reason,
      }));
    },
    link({ id, opportunityId }) {
      linkCandidate(services.store().write, id, opportunityId, services.stamp);
      return relinked();
    },
    unlink({ id }) {
      const { name, email } = byHand(id);
      unlinkCandidate(services.store().write, id, fold(`${name} ${email ?? ''}`));
      return relinked();
    },
    find({ query, limit }) {
      return { query, items: findAnyCandidates(services.store().read, { foldedQuery: fold(query), limit }) };
    },
  };
}
