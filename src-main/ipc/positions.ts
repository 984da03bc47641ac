import {
  addPosition,
  connectPosition,
  renamePosition,
  setPositionArchived,
  setPositionSync,
} from '../database/writes/positions.ts';
import { fail } from '../errors/index.ts';
import { fold } from '../interviews/fold.ts';
import {
  getJobDetails,
  getPlan,
  getPosition,
  getPostingText,
  listPositions,
  searchPostings,
} from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** Midnight before and after a moment, in the computer's time zone, milliseconds. */
function dayOf(now: number): { dayStart: number; dayEnd: number } {
  const start = new Date(now);
  start.setHours(0, 0, 0, 0);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return { dayStart: start.getTime(), dayEnd: end.getTime() };
}

export function positionsHandlers(services: Services): Handlers<'positions'> {
  const { stamp } = services;
  const live = (job: string) => services.scheduler.state(job);
  const changed = (id: string) => services.changed({ subject: 'positions', id });

  function expect(wasFound: boolean): void {
    if (!wasFound) throw fail('item.not-found', { what: 'position' });
  }

  function archive(id: string, at: number | null): null {
    expect(setPositionArchived(services.store().write, id, at));
    services.scheduler.refresh();
    changed(id);
    return null;
  }

  return {
    list({ archived }) {
      const now = stamp.now();
      return listPositions(services.store().read, { archived, now, ...dayOf(now) }, live);
    },
    get({ id }) {
      return getPosition(services.store().read, id, live) ?? fail('item.not-found', { what: 'position' });
    },
    async add({ role, postingId, skillIds }) {
      const { planFromRole } = await import('../interviews/guide-from-role.ts');
      const { read, write } = services.store();
      const posting = postingId === null ? null : getPostingText(read, postingId);
      if (postingId !== null && !posting) throw fail('item.not-found', { what: 'posting' });
      const rounds = planFromRole({ roleText: role, skillIds, posting });
      const id = addPosition(write, { name: posting?.text ?? role, role, postingId, rounds }, stamp);
      services.scheduler.refresh();
      changed(id);
      return { id };
    },
    rename({ id, name }) {
      expect(renamePosition(services.store().write, id, name));
      changed(id);
      services.changed({ subject: 'interviews' });
      return null;
    },
    archive: ({ id }) => archive(id, stamp.now()),
    restore: ({ id }) => archive(id, null),
    setSync(change) {
      expect(setPositionSync(services.store().write, change));
      services.scheduler.refresh();
      changed(change.id);
      return null;
    },
    connect({ id, postingId }) {
      const { read, write } = services.store();
      if (!getPostingText(read, postingId)) throw fail('item.not-found', { what: 'posting' });
      expect(connectPosition(write, id, postingId));
      services.scheduler.refresh();
      changed(id);
      return null;
    },
    jobDetails: ({ id }) => getJobDetails(services.store().read, id),
    plan: ({ id }) => getPlan(services.store().read, id),
  };
}

export function postingsHandlers(services: Services): Handlers<'postings'> {
  return { search: ({ query }) => searchPostings(services.store().read, fold(query)) };
}
