import { inTransaction } from '../database/handles.ts';
import { followInterviewEvent, interviewsOfEvent } from '../database/writes/follow-events.ts';
import { followEvent } from '../interviews/follow-event.ts';
import type { LeverUser } from '../interviews/participants.ts';
import { listFollowedEvents } from '../queries/events.ts';
import type { CalendarStore } from './calendars.ts';

export type OwnCompany = {
  readonly ownDomains: readonly string[];
  readonly selfEmails: readonly string[];
  readonly leverUsers: readonly LeverUser[];
};

/** Lets the interviews that have not begun follow their events; ids of those that changed. */
export function followEvents(store: CalendarStore, company: OwnCompany, now: number): readonly string[] {
  const changed: string[] = [];
  for (const event of listFollowedEvents(store.read)) {
    for (const interview of interviewsOfEvent(store.write, event.uid, event.originalStart)) {
      const following = followEvent(interview, event, company, now);
      const { change } = following;
      if (change === null) continue;
      inTransaction(store.write, () =>
        followInterviewEvent(store.write, interview.id, { ...following, change, title: event.title }, now),
      );
      changed.push(interview.id);
    }
  }
  return changed;
}
