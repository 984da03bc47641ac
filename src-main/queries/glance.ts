import { all, one, type ReadHandle } from '../database/handles.ts';
import { listInterviews } from './interviews.ts';

/** What is worth a look without opening the window. */
export type Glance = {
  readonly next: { readonly id: string; readonly name: string; readonly startsAt: number } | null;
  /** Interviews whose score is due. */
  readonly toScore: number;
  /** Exports on their way. */
  readonly waiting: number;
  /** Exports that need the person. */
  readonly attention: number;
  /** When Lever answered last, milliseconds; null when it never did or nothing is connected. */
  readonly lastContactAt: number | null;
};

/** The next interview of this person, and what waits. Times in milliseconds. */
export function readGlance(
  handle: ReadHandle,
  viewer: { readonly userId: string | null; readonly now: number },
): Glance {
  const interviews = listInterviews(handle, viewer);
  const coming = interviews
    .flatMap(({ id, candidate, startsAt, state, isEventCancelled }) =>
      startsAt === null || state !== 'scheduled' || isEventCancelled || startsAt < viewer.now
        ? []
        : [{ id, name: candidate.name, startsAt }],
    )
    .sort((one, other) => one.startsAt - other.startsAt);
  const counts = new Map(
    all<{ state: string; n: number }>(handle, 'SELECT state, count(*) AS n FROM export GROUP BY state').map(
      ({ state, n }) => [state, n],
    ),
  );
  return {
    next: coming[0] ?? null,
    toScore: interviews.filter(({ state }) => state === 'to-score').length,
    waiting: (counts.get('waiting') ?? 0) + (counts.get('sending') ?? 0),
    attention: counts.get('attention') ?? 0,
    lastContactAt:
      one<{ last_contact_at: number | null }>(handle, 'SELECT last_contact_at FROM connection')?.last_contact_at ??
      null,
  };
}
