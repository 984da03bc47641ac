import type { z } from 'zod';
import { fail } from '../../errors/index.ts';
import { answerError } from '../calendar-answers.ts';
import type {
  CalendarChanges,
  CalendarClient,
  CalendarClientParts,
  CalendarEvent,
  CalendarWindow,
  NewCalendarEvent,
  RemoteCalendar,
} from '../calendar-event.ts';
import { withPrimary } from '../calendar-event.ts';
import { createGraphHttp, GraphRefusal } from './http.ts';
import { calendarsPageSchema, eventSchema, eventsPageSchema, type GraphEvent, ownerSchema } from './schemas.ts';
import { busySpan, toEvent } from './to-event.ts';

/** Pages that one reading may have; more is a service that never ends. */
const mostPages = 400;

const fields = [
  ...['id', 'iCalUId', 'subject', 'body', 'bodyPreview', 'start', 'end', 'location', 'attendees', 'organizer'],
  ...['isOnlineMeeting', 'onlineMeeting', 'onlineMeetingUrl', 'isCancelled', 'isAllDay', 'isOrganizer'],
  ...['responseStatus', 'seriesMasterId', 'originalStart', 'type', 'sensitivity', 'hideAttendees'],
].join(',');

type CalendarKey = { readonly remoteId: string; readonly isPrimary: boolean };

/** Reads and writes of a Microsoft 365 account (calendars.md section 2). Throws `calendar.*` alone. */
export function createMicrosoftCalendar(parts: CalendarClientParts): CalendarClient {
  const request = createGraphHttp(parts);

  const folder = ({ remoteId, isPrimary }: CalendarKey) =>
    isPrimary ? '/me' : `/me/calendars/${encodeURIComponent(remoteId)}`;

  async function listCalendars(): Promise<readonly RemoteCalendar[]> {
    const calendars: RemoteCalendar[] = [];
    let target: string | null = '/me/calendars?$top=100';
    for (let page = 0; target !== null && page < mostPages; page += 1) {
      const answer: z.infer<typeof calendarsPageSchema> = await request(calendarsPageSchema, target);
      for (const one of answer.value) {
        const isPrimary = one.isDefaultCalendar === true;
        calendars.push({ remoteId: one.id, name: one.name ?? '', isPrimary, isSuggested: isPrimary });
      }
      target = answer['@odata.nextLink'] ?? null;
    }
    return withPrimary(calendars);
  }

  async function readPages(first: string): Promise<{ items: readonly GraphEvent[]; deltaLink: string | null }> {
    const items: GraphEvent[] = [];
    let target = first;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await request(eventsPageSchema, target);
      items.push(...answer.value);
      const next = answer['@odata.nextLink'];
      if (!next) return { items, deltaLink: answer['@odata.deltaLink'] ?? null };
      target = next;
    }
    return fail('calendar.bad-answer');
  }

  /** Rows that a delta slimmed down, filled up from their series (calendars.md 2.1, last trap). */
  async function filled(items: readonly GraphEvent[]): Promise<readonly GraphEvent[]> {
    const masters = new Map(items.filter((one) => one.type === 'seriesMaster').map((one) => [one.id, one]));
    const full: GraphEvent[] = [];
    for (const item of items) {
      if (item.type === 'seriesMaster') continue;
      if (!item['@removed'] && item.start == null) {
        const found = await findRaw(item.id);
        if (found !== null) full.push(found);
        continue;
      }
      const isSlim = item.seriesMasterId != null && (item.subject == null || item.organizer == null);
      if (!isSlim || item.seriesMasterId == null) {
        full.push(item);
        continue;
      }
      const master = masters.get(item.seriesMasterId) ?? (await findRaw(item.seriesMasterId));
      if (master !== null) masters.set(master.id, master);
      full.push(master === null ? item : { ...master, ...withoutEmpty(item), type: item.type });
    }
    return full;
  }

  async function readWhole(calendar: CalendarKey, window: CalendarWindow): Promise<CalendarChanges> {
    const span = `startDateTime=${isoOf(window.from)}&endDateTime=${isoOf(window.to)}`;
    const view = `${folder(calendar)}/calendarView`;
    let read: Awaited<ReturnType<typeof readPages>>;
    try {
      read = await readPages(`${view}/delta?${span}`);
    } catch (cause) {
      // Not every calendar can tell its changes: the plain view is complete, and read whole each time.
      if (!(cause instanceof GraphRefusal) || ![400, 404, 405, 501].includes(cause.answer.status)) throw cause;
      read = await readPages(`${view}?${span}&$select=${fields}&$orderby=start/dateTime&$top=200`);
    }
    const events = (await filled(read.items)).flatMap((item) => (item['@removed'] ? [] : (toEvent(item) ?? [])));
    return { isWhole: true, events, gone: [], syncKey: read.deltaLink };
  }

  async function readChanges(deltaLink: string): Promise<CalendarChanges> {
    const read = await readPages(deltaLink);
    const gone = read.items.flatMap((item) => (item['@removed'] ? [item.id] : []));
    const changed = await filled(read.items.filter((item) => !item['@removed']));
    const events = changed.flatMap((item) => toEvent(item) ?? []);
    return { isWhole: false, events, gone, syncKey: read.deltaLink ?? deltaLink };
  }

  async function findRaw(id: string): Promise<GraphEvent | null> {
    try {
      return await request(eventSchema, `/me/events/${encodeURIComponent(id)}`);
    } catch (cause) {
      if (cause instanceof GraphRefusal && cause.answer.status === 404) return null;
      throw cause;
    }
  }

  /** A repeat that Graph refuses because the event is there already: it is found by the mark that both attempts bear. */
  async function findMade(calendar: CalendarKey, event: NewCalendarEvent): Promise<CalendarEvent | null> {
    const span = `startDateTime=${isoOf(event.startsAt)}&endDateTime=${isoOf(event.endsAt)}`;
    const { items } = await readPages(
      `${folder(calendar)}/calendarView?${span}&$select=${fields},transactionId&$top=200`,
    );
    const made = items.find((item) => item.transactionId === event.key);
    return made === undefined ? null : toEvent(made);
  }

  return {
    async owner() {
      try {
        const { mail, userPrincipalName, displayName } = await request(ownerSchema, '/me');
        const email = mail ?? userPrincipalName;
        return email ? { email, name: displayName ?? '' } : null;
      } catch (cause) {
        // The sign-in knows an address too: without this one a reading still works.
        if (cause instanceof GraphRefusal && cause.answer.status !== 401) return null;
        throw cause instanceof GraphRefusal ? answerError(cause.answer) : cause;
      }
    },
    listCalendars: () =>
      readable(async () => {
        try {
          return await listCalendars();
        } catch (cause) {
          // The own calendar can be read without its place in a list.
          if (!(cause instanceof GraphRefusal) || cause.answer.status !== 404) throw cause;
          return [{ remoteId: '', name: '', isPrimary: true, isSuggested: true }];
        }
      }),
    readCalendar: (calendar, syncKey, window) =>
      readable(async () => {
        if (syncKey === null) return readWhole(calendar, window);
        try {
          return await readChanges(syncKey);
        } catch (cause) {
          // The link is dead, sometimes for no visible reason: all of it again, with the rows of before in sight.
          if (!(cause instanceof GraphRefusal) || !isDeadLink(cause)) throw cause;
          return readWhole(calendar, window);
        }
      }),
    findEvent: (_calendarId, remoteId) =>
      readable(async () => {
        const found = await findRaw(remoteId);
        return found === null || found.isCancelled === true ? null : toEvent(found);
      }),
    busyTimes: (calendar, window) =>
      readable(async () => {
        const span = `startDateTime=${isoOf(window.from)}&endDateTime=${isoOf(window.to)}`;
        const select = 'id,subject,start,end,isAllDay,isCancelled,responseStatus,sensitivity,showAs';
        const { items } = await readPages(`${folder(calendar)}/calendarView?${span}&$select=${select}&$top=200`);
        return items.flatMap((item) => busySpan(item) ?? []);
      }),
    createEvent: (calendarId, event) =>
      readable(async () => {
        const target = calendarId === '' ? '/me/events' : `/me/calendars/${encodeURIComponent(calendarId)}/events`;
        try {
          const made = await request(eventSchema, target, bodyOf(event));
          return toEvent(made) ?? fail('calendar.bad-answer');
        } catch (cause) {
          if (!(cause instanceof GraphRefusal) || cause.answer.status !== 409) throw cause;
          const key = { remoteId: calendarId, isPrimary: calendarId === '' };
          return (await findMade(key, event)) ?? fail('calendar.rejected', { reason: 'none' });
        }
      }),
  };
}

function isDeadLink({ answer }: GraphRefusal): boolean {
  const reason = answer.reason.toLowerCase();
  return answer.status === 410 || ['syncstatenotfound', 'resyncrequired', 'syncstateinvalid'].includes(reason);
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof GraphRefusal ? answerError(cause.answer) : cause;
  }
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}

function withoutEmpty(event: GraphEvent): GraphEvent {
  const entries = Object.entries(event).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(entries), id: event.id };
}

function bodyOf(event: NewCalendarEvent) {
  const time = (at: number) => ({ dateTime: isoOf(at).replace('Z', ''), timeZone: 'UTC' });
  return {
    subject: event.title,
    body: { contentType: 'text', content: event.description },
    start: time(event.startsAt),
    end: time(event.endsAt),
    // Graph sends an invitation to everybody who is named (calendars.md 2.3): without invitations nobody is.
    attendees: event.sendsInvitations
      ? event.invitees.map((address) => ({ type: 'required', emailAddress: { address } }))
      : [],
    ...(event.hasVideo ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    transactionId: event.key,
  };
}
