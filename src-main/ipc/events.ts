import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { droppedKindOf, extensionOf } from '../../src-preload/contract/dropped-files.ts';
import type { EventOption } from '../../src-preload/contract/events.ts';
import type { ReadHandle } from '../database/handles.ts';
import { removeEventSource } from '../database/writes/events.ts';
import { fail } from '../errors/index.ts';
import {
  byLikelihood,
  type RankedEvent,
  type RankRequest,
  type RelevantEvent,
  rankEvents,
} from '../interviews/event-relevance.ts';
import { pairLeverInterviews } from '../interviews/lever-interviews.ts';
import { matchCandidate } from '../interviews/match-candidate.ts';
import { hiddenMeeting, neutralLabel } from '../interviews/neutral-label.ts';
import { suggestParticipants } from '../interviews/participants.ts';
import { blinded, isAnyPositionBlind, isPositionBlind, listHiddenMeetings } from '../queries/blind.ts';
import {
  eventKey,
  getEvent,
  listAddedEvents,
  listEventSources,
  nextEvent,
  readEvents,
  type StoredEvent,
} from '../queries/events.ts';
import { getPosition } from '../queries/positions.ts';
import { blindAttendees, blindEvent, ownPeopleOf } from './blind-events.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

const dayMs = 24 * 60 * 60_000;
/** Which events the list shows: two weeks back, two months ahead. */
const shownBackMs = 14 * dayMs;
const shownAheadMs = 60 * dayMs;
/** How far ahead the next meeting is looked for. */
const nextMeetingMs = 7 * dayMs;
/** Events that are ranked in one go; a calendar may have thousands, and the main process has more to do. */
const rankedAtOnce = 25;
/** More of a group nobody looks through; these are the nearest. */
const mostShown = 1_000;

async function rankInSlices<E extends RelevantEvent>(request: RankRequest<E>): Promise<readonly RankedEvent<E>[]> {
  const ranked: RankedEvent<E>[] = [];
  for (let at = 0; at < request.events.length; at += rankedAtOnce) {
    if (at > 0) await setImmediate();
    ranked.push(...rankEvents({ ...request, events: request.events.slice(at, at + rankedAtOnce) }));
  }
  return ranked.sort(byLikelihood(request.now));
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

/** Which events name somebody who is hidden: in a blind position any may, elsewhere those that are known to. */
function hiddenMeetingsOf(read: ReadHandle, positionId: string) {
  if (isPositionBlind(read, positionId)) return () => true;
  const known = isAnyPositionBlind(read) ? listHiddenMeetings(read) : new Set<string>();
  return ({ keys }: { readonly keys: readonly string[] }) => keys.some((key) => known.has(key));
}

export function eventsHandlers(services: Services): Handlers<'events'> {
  const live = (job: string) => services.scheduler.state(job);

  /** The events of a span, each meeting once, with what Lever knows of them; and the candidates whom they may be about. */
  async function eventsOf(positionId: string, from: number, to: number) {
    const { candidates, index } = await services.calendars.candidates(positionId);
    const { ownDomains, selfEmails, leverUsers } = services.calendars.company();
    const company = { ownDomains, selfEmails, leverUserEmails: leverUsers.map((user) => user.email) };
    const found = await readEvents(services.store().read, from, to, () => setImmediate());
    const events = pairLeverInterviews({ events: found, index, ...company }).map(
      ({ event, lever, isLeverOnly, same }) => ({ ...event, lever, isLeverOnly, keys: [event, ...same].map(eventKey) }),
    );
    return { events, candidates, index, company, leverUsers };
  }

  async function addCalendar(path: string): Promise<{ name: string; events: number }> {
    const name = basename(path);
    const events = await services.readCalendar({ path, source: { kind: 'ics', name } });
    services.changed({ subject: 'events' });
    return { name, events };
  }

  return {
    next: () => {
      const { read } = services.store();
      const now = services.stamp.now();
      const next = nextEvent(read, now, now + nextMeetingMs, null);
      return next && isAnyPositionBlind(read) ? { ...next, title: hiddenMeeting } : next;
    },
    async list({ positionId }) {
      const { read } = services.store();
      const now = services.stamp.now();
      const position = getPosition(read, positionId, live) ?? fail('item.not-found', { what: 'position' });
      services.calendars.lookInLever(positionId);
      const { events, candidates, index, company, leverUsers } = await eventsOf(
        positionId,
        now - shownBackMs,
        now + shownAheadMs,
      );
      const added = listAddedEvents(read, positionId);
      const ranked = await rankInSlices({
        events: events.filter((event) => !event.isCancelled),
        position: { name: position.name, postingText: position.posting?.text ?? null },
        candidates,
        index,
        ...company,
        now,
      });
      const isHidden = hiddenMeetingsOf(read, positionId);
      const options = ranked.map(({ event, reasons, isLikely }) => {
        const option = toOption(
          event,
          event.keys.some((key) => added.has(key)),
          reasons,
        );
        return {
          option: isHidden(event) ? blindEvent(option, ownPeopleOf(event, { ...company, leverUsers })) : option,
          isLikely,
        };
      });
      const rest = options.filter(({ isLikely }) => !isLikely).map(({ option }) => option);
      const byStart = (one: EventOption, other: EventOption) => one.startsAt - other.startsAt;
      return {
        likely: options
          .filter(({ isLikely }) => isLikely)
          .slice(0, mostShown)
          .map(({ option }) => option),
        coming: rest
          .filter((event) => event.endsAt >= now)
          .sort(byStart)
          .slice(0, mostShown),
        recent: rest
          .filter((event) => event.endsAt < now)
          .sort((one, other) => byStart(other, one))
          .slice(0, mostShown),
        sources: listEventSources(read),
      };
    },
    async participants({ positionId, eventId }) {
      const { read } = services.store();
      const stored = getEvent(read, eventId) ?? fail('item.not-found', { what: 'event' });
      const position = getPosition(read, positionId, live) ?? fail('item.not-found', { what: 'position' });
      const around = await eventsOf(positionId, stored.startsAt - dayMs, stored.endsAt + dayMs);
      const { candidates, index, company, leverUsers } = around;
      // Another copy of the meeting may be the one that the list shows.
      const event = around.events.find(({ id }) => id === eventId) ?? {
        ...stored,
        lever: null,
        keys: [eventKey(stored)],
      };
      const match = matchCandidate({ event, candidates, index, ...company });
      const attendees = suggestParticipants({
        attendees: event.attendees,
        ...company,
        leverUsers,
        matchedCandidateEmails: match.candidate?.emails ?? [],
      });
      const title = event.title.toLowerCase();
      const round = position.rounds.find((item) => title.includes(item.name.toLowerCase())) ?? position.rounds[0];
      const added = listAddedEvents(read, positionId);
      const isAlreadyAdded = event.keys.some((key) => added.has(key));
      const option = toOption(event, isAlreadyAdded, []);
      const found = match.candidate?.option ?? null;
      const { sureness, reason } = match;
      if (!hiddenMeetingsOf(read, positionId)(event)) {
        return { event: option, roundId: round?.id ?? null, attendees, match: { sureness, reason, candidate: found } };
      }
      const own = ownPeopleOf(event, { ...company, leverUsers });
      return {
        event: blindEvent(option, own),
        roundId: round?.id ?? null,
        attendees: blindAttendees(attendees, event, own, neutralLabel(found?.ref.id ?? event.id)),
        match: { sureness, reason, candidate: found && blinded(found, read, true) },
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
    async busy({ accountId, from, to }) {
      const { times, isLive } = await services.calendars.busy(accountId, from, to);
      const isBlind = isAnyPositionBlind(services.store().read);
      return { times: isBlind ? times.map((time) => ({ ...time, title: hiddenMeeting })) : times, isLive };
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
