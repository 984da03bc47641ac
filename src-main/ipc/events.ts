import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { droppedKindOf, extensionOf } from '../../src-preload/contract/dropped-files.ts';
import type { EventOption } from '../../src-preload/contract/events.ts';
import { removeEventSource } from '../database/writes/events.ts';
import { fail } from '../errors/index.ts';
import { rankEvents } from '../interviews/event-relevance.ts';
import { matchCandidate } from '../interviews/match-candidate.ts';
import { suggestParticipants } from '../interviews/participants.ts';
import { listForMatching } from '../queries/candidates.ts';
import {
  eventKey,
  getEvent,
  listAddedEvents,
  listEventSources,
  listEvents,
  type StoredEvent,
} from '../queries/events.ts';
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
    isDeclined: event.isDeclined,
    isCut: event.isCut,
    people: people.map((person) => person.name || person.email),
    source: event.source,
    reasons,
    isAlreadyAdded,
  };
}

export function eventsHandlers(services: Services): Handlers<'events'> {
  const live = (job: string) => services.scheduler.state(job);

  function candidatesOf(positionId: string) {
    return listForMatching(services.store().read, positionId).map((row) => ({
      option: row.option,
      name: row.option.name,
      emails: row.emails,
      opportunityId: row.opportunityId,
      confirmedEmails: row.confirmedEmails,
      isArchived: row.option.isArchived,
    }));
  }

  async function addCalendar(path: string): Promise<{ name: string; events: number }> {
    const name = basename(path);
    const events = await services.readCalendar({ text: await readCalendarFile(path), source: { kind: 'ics', name } });
    services.changed({ subject: 'events' });
    return { name, events };
  }

  return {
    list({ positionId }) {
      const { read } = services.store();
      const now = services.stamp.now();
      const position = getPosition(read, positionId, live) ?? fail('item.not-found', { what: 'position' });
      const events = listEvents(read, now - shownBackMs, now + shownAheadMs).filter((event) => !event.isCancelled);
      const added = listAddedEvents(read, positionId);
      const { ownDomains, selfEmails, leverUsers } = services.calendars.company();
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
        option: toOption(event, added.has(eventKey(event)), reasons),
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
      const { ownDomains, selfEmails, leverUsers } = services.calendars.company();
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
      const isAlreadyAdded = listAddedEvents(read, positionId).has(eventKey(event));
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
      return addCalendar(path);
    },
    async dropFile({ path }) {
      if (droppedKindOf(path) !== 'calendar') throw fail('file.wrong-type', { type: extensionOf(path) });
      return addCalendar(path);
    },
    removeSource({ id }) {
      if (!removeEventSource(services.store().write, id)) throw fail('item.not-found', { what: 'calendar' });
      services.changed({ subject: 'events' });
      return null;
    },
    create: async (event) => ({ id: await services.calendars.create(event) }),
    busy({ from, to }) {
      return listEvents(services.store().read, from, to)
        .filter((event) => !event.isCancelled && !event.isDeclined && !event.isAllDay)
        .filter((event) => event.endsAt > from && event.startsAt < to)
        .map(({ title, startsAt, endsAt }) => ({ title, startsAt, endsAt }));
    },
    calendars: services.calendars.state,
    connectAccount: ({ kind }) => services.calendars.connect(kind),
    async reconnectAccount({ id }) {
      await services.calendars.reconnect(id);
      return null;
    },
    cancelConnect() {
      services.calendars.cancelConnect();
      return null;
    },
    disconnectAccount: ({ id }) => services.calendars.disconnect(id),
    async chooseSource({ id, isChosen }) {
      await services.calendars.choose(id, isChosen);
      return null;
    },
    addAddress: ({ address }) => services.calendars.addAddress(address),
    readNow() {
      services.calendars.readNow();
      return null;
    },
    async setClient(client) {
      await services.calendars.setClient(client);
      return null;
    },
  };
}
