import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EventOption } from '../../src-preload/contract/events.ts';
import { addOwnEvent, removeEventSource } from '../database/writes/events.ts';
import { fail } from '../errors/index.ts';
import { rankEvents } from '../interviews/event-relevance.ts';
import { matchCandidate } from '../interviews/match-candidate.ts';
import { suggestParticipants } from '../interviews/participants.ts';
import { listForMatching } from '../queries/candidates.ts';
import { listUsers } from '../queries/connection.ts';
import { getEvent, listAddedEvents, listEventSources, listEvents, type StoredEvent } from '../queries/events.ts';
import { getPosition } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

const dayMs = 24 * 60 * 60_000;
/** Which events the list shows: two weeks back, two months ahead. */
const shownBackMs = 14 * dayMs;
const shownAheadMs = 60 * dayMs;
/** A calendar file larger than this is refused before it is read. */
const mostCalendarBytes = 10 * 1024 * 1024;

async function readCalendarFile(path: string): Promise<string> {
  const { size } = await stat(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  if (size > mostCalendarBytes) throw fail('calendar.too-large', { megabytes: Math.round(size / 1_048_576), most: 10 });
  return readFile(path, 'utf8').catch((cause: unknown) => fail('file.unreadable', {}, cause));
}

function toOption(event: StoredEvent, isAlreadyAdded: boolean, reasons: EventOption['reasons']): EventOption {
  const people = event.attendees.filter((attendee) => !attendee.isRoom);
  return {
    id: event.id,
    title: event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    isAllDay: event.isAllDay,
    isPrivate: event.isPrivate,
    isCancelled: event.isCancelled,
    people: people.map((person) => person.name || person.email),
    source: event.source,
    reasons,
    isAlreadyAdded,
  };
}

export function eventsHandlers(services: Services): Handlers<'events'> {
  const live = (job: string) => services.scheduler.state(job);

  /** Whose calendar it is, and which addresses are colleagues'. */
  function people() {
    const self = services.connection.self();
    const leverUsers = listUsers(services.store().read);
    const ownDomains = new Set(services.settings.get().ownDomains);
    const domain = self?.email.split('@')[1];
    if (domain) ownDomains.add(domain.toLowerCase());
    return { ownDomains: [...ownDomains], selfEmails: self ? [self.email] : [], leverUsers };
  }

  function candidatesOf(positionId: string) {
    return listForMatching(services.store().read, positionId).map((row) => ({
      option: row.option,
      name: row.option.name,
      emails: row.emails,
      opportunityId: row.opportunityId,
      isArchived: row.option.isArchived,
    }));
  }

  return {
    list({ positionId }) {
      const { read } = services.store();
      const now = services.stamp.now();
      const position = getPosition(read, positionId, live) ?? fail('item.not-found', { what: 'position' });
      const events = listEvents(read, now - shownBackMs, now + shownAheadMs).filter((event) => !event.isCancelled);
      const added = listAddedEvents(read, positionId);
      const { ownDomains, selfEmails, leverUsers } = people();
      const ranked = rankEvents({
        events,
        position: { name: position.name, postingText: position.posting?.text ?? null },
        candidates: candidatesOf(positionId),
        ownDomains,
        selfEmails,
        leverUserEmails: leverUsers.map((user) => user.email),
        now,
      });
      const options = ranked.map(({ event, reasons, isLikely }) => ({
        option: toOption(event, added.has(`${event.uid} ${event.originalStart}`), reasons),
        isLikely,
      }));
      const rest = options.filter(({ isLikely }) => !isLikely).map(({ option }) => option);
      const byStart = (one: EventOption, other: EventOption) => one.startsAt - other.startsAt;
      return {
        likely: options.filter(({ isLikely }) => isLikely).map(({ option }) => option),
        coming: rest.filter((event) => event.endsAt >= now).sort(byStart),
        recent: rest.filter((event) => event.endsAt < now).sort((one, other) => byStart(other, one)),
        sources: listEventSources(read),
      };
    },
    participants({ positionId, eventId }) {
      const { read } = services.store();
      const event = getEvent(read, eventId) ?? fail('item.not-found', { what: 'event' });
      const position = getPosition(read, positionId, live) ?? fail('item.not-found', { what: 'position' });
      const { ownDomains, selfEmails, leverUsers } = people();
      const match = matchCandidate({
        event,
        candidates: candidatesOf(positionId),
        ownDomains,
        selfEmails,
        leverUserEmails: leverUsers.map((user) => user.email),
      });
      const attendees = suggestParticipants({
        attendees: event.attendees,
        ownDomains,
        selfEmails,
        leverUsers,
        matchedCandidateEmails: match.candidate?.emails ?? [],
      });
      const title = event.title.toLowerCase();
      const round = position.rounds.find((item) => title.includes(item.name.toLowerCase())) ?? position.rounds[0];
      const isAlreadyAdded = listAddedEvents(read, positionId).has(`${event.uid} ${event.originalStart}`);
      return {
        event: toOption(event, isAlreadyAdded, []),
        roundId: round?.id ?? null,
        attendees,
        match: { sureness: match.sureness, reason: match.reason, candidate: match.candidate?.option ?? null },
      };
    },
    async addFile() {
      const path = await services.system.chooseFile('calendar');
      if (path === null) return null;
      const name = basename(path);
      const events = await services.readCalendar({ text: await readCalendarFile(path), source: { kind: 'ics', name } });
      services.changed({ subject: 'events' });
      return { name, events };
    },
    sources: () => listEventSources(services.store().read),
    removeSource({ id }) {
      if (!removeEventSource(services.store().write, id)) throw fail('item.not-found', { what: 'calendar' });
      services.changed({ subject: 'events' });
      return null;
    },
    create({ title, startsAt, minutes }) {
      const self = services.connection.self();
      const event = {
        originalStart: startsAt,
        title,
        description: '',
        location: '',
        startsAt,
        endsAt: startsAt + minutes * 60_000,
        isAllDay: false,
        isPrivate: false,
        isCancelled: false,
        attendees: self
          ? [
              {
                email: self.email,
                name: self.name,
                isRoom: false,
                isOptional: false,
                isOrganizer: true,
                response: 'accepted' as const,
              },
            ]
          : [],
        meetingUrl: null,
      };
      const id = addOwnEvent(services.store().write, event, 'Rubric', services.stamp);
      services.changed({ subject: 'events' });
      return { id };
    },
  };
}
