import type { calendar_v3 } from '@googleapis/calendar';
import { fail } from '../../errors/index.ts';
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
import { asRubricError, createGoogleHttp, GoogleRefusal } from './http.ts';
import { calendarListSchema, eventSchema, eventsPageSchema, type GoogleEvent } from './schemas.ts';
import { busySpan, toEvent } from './to-event.ts';

/** Pages that one reading may have; more is a service that never ends. */
const mostPages = 400;
const eventsAPage = 2_500;

/** Reads and writes of a Google account (calendars.md section 1). Throws `calendar.*` alone. */
export function createGoogleCalendar(parts: CalendarClientParts): CalendarClient {
  const request = createGoogleHttp(parts);

  async function listCalendars(): Promise<readonly RemoteCalendar[]> {
    const calendars: RemoteCalendar[] = [];
    let pageToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const parameters = { maxResults: 250, ...(pageToken === undefined ? {} : { pageToken }) };
      const { items, nextPageToken } = await request(calendarListSchema, (api, options) =>
        api.calendarList.list(parameters, options),
      );
      for (const item of items ?? []) {
        if (item.deleted === true) continue;
        const isPrimary = item.primary === true;
        calendars.push({
          remoteId: item.id,
          name: item.summaryOverride ?? item.summary ?? item.id,
          isPrimary,
          // A colleague's or a room's calendar beside one's own is the exception: it can be chosen.
          isSuggested: isPrimary || (item.selected === true && item.accessRole === 'owner'),
        });
      }
      if (!nextPageToken) break;
      pageToken = nextPageToken;
    }
    return withPrimary(calendars);
  }

  /** All pages of one reading; the sync token stands on the last one alone. */
  async function readPages(calendarId: string, base: calendar_v3.Params$Resource$Events$List) {
    const items: GoogleEvent[] = [];
    let accessRole = '';
    let pageToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const parameters = {
        calendarId,
        singleEvents: true,
        maxResults: eventsAPage,
        ...base,
        ...(pageToken === undefined ? {} : { pageToken }),
      };
      const answer = await request(eventsPageSchema, (api, options) => api.events.list(parameters, options));
      items.push(...(answer.items ?? []));
      accessRole = answer.accessRole ?? accessRole;
      if (!answer.nextPageToken) return { items, accessRole, syncKey: answer.nextSyncToken ?? null };
      pageToken = answer.nextPageToken;
    }
    return fail('calendar.bad-answer');
  }

  async function readWhole(calendarId: string, window: CalendarWindow): Promise<CalendarChanges> {
    const { items, accessRole, syncKey } = await readPages(calendarId, {
      timeMin: new Date(window.from).toISOString(),
      timeMax: new Date(window.to).toISOString(),
    });
    const events = items.flatMap((item) => toEvent(item, accessRole) ?? []);
    return { isWhole: true, events: events.filter((event) => !event.isCancelled), gone: [], syncKey };
  }

  async function readChanges(calendarId: string, syncToken: string, window: CalendarWindow): Promise<CalendarChanges> {
    const { items, accessRole, syncKey } = await readPages(calendarId, { syncToken });
    const gone: string[] = [];
    const events: CalendarEvent[] = [];
    for (const item of items) {
      const event = toEvent(item, accessRole);
      // The window is not the server's business any more: an endless series comes with occurrences years ahead.
      if (item.status === 'cancelled') gone.push(item.id);
      else if (event !== null && event.startsAt < window.to) events.push(event);
    }
    return { isWhole: false, events, gone, syncKey };
  }

  async function findEvent(calendarId: string, eventId: string): Promise<CalendarEvent | null> {
    try {
      const item = await request(eventSchema, (api, options) => api.events.get({ calendarId, eventId }, options));
      return item.status === 'cancelled' ? null : toEvent(item, '');
    } catch (cause) {
      if (cause instanceof GoogleRefusal && [404, 410].includes(cause.answer.status)) return null;
      throw asRubricError(cause);
    }
  }

  return {
    async owner() {
      const calendars = await listCalendars().catch((cause: unknown) => Promise.reject(asRubricError(cause)));
      // The id of a person's own calendar is their address.
      const own = calendars.find((calendar) => calendar.isPrimary);
      return own === undefined ? null : { email: own.remoteId, name: own.name };
    },
    listCalendars: () => listCalendars().catch((cause: unknown) => Promise.reject(asRubricError(cause))),
    async readCalendar({ remoteId }, syncKey, window) {
      try {
        return syncKey === null
          ? await readWhole(remoteId, window)
          : await readChanges(remoteId, syncKey, window).catch((cause: unknown) => {
              // The token is worth nothing any more: all of it again, while the rows of before stay in sight.
              if (cause instanceof GoogleRefusal && isDeadToken(cause)) return readWhole(remoteId, window);
              throw cause;
            });
      } catch (cause) {
        throw asRubricError(cause);
      }
    },
    findEvent,
    async busyTimes({ remoteId }, window) {
      // The events and not `freeBusy.query`, which needs a right of its own (calendars.md 1.5).
      try {
        const timeMin = new Date(window.from).toISOString();
        const { items } = await readPages(remoteId, { timeMin, timeMax: new Date(window.to).toISOString() });
        return items.flatMap((item) => busySpan(item) ?? []);
      } catch (cause) {
        throw asRubricError(cause);
      }
    },
    async createEvent(calendarId, event) {
      // The id is ours and the same for each attempt, so a repeat is answered with 409 (calendars.md 1.3).
      const id = `rubric${event.key}`;
      const parameters: calendar_v3.Params$Resource$Events$Insert = {
        calendarId,
        sendUpdates: event.sendsInvitations ? 'all' : 'none',
        conferenceDataVersion: event.hasVideo ? 1 : 0,
        requestBody: bodyOf(event, id),
      };
      try {
        const made = await request(eventSchema, (api, options) => api.events.insert(parameters, options));
        return toEvent(made, '') ?? fail('calendar.bad-answer');
      } catch (cause) {
        if (!(cause instanceof GoogleRefusal) || cause.answer.status !== 409) throw asRubricError(cause);
        return (await findEvent(calendarId, id)) ?? fail('calendar.not-shared');
      }
    },
  };
}

/** 410, or a 400 that names the token: a whole reading helps against both. */
function isDeadToken({ answer }: GoogleRefusal): boolean {
  return answer.status === 410 || (answer.status === 400 && /sync|updatedmin/iu.test(answer.reason));
}

function bodyOf(event: NewCalendarEvent, id: string): calendar_v3.Schema$Event {
  return {
    id,
    summary: event.title,
    description: event.description,
    start: { dateTime: new Date(event.startsAt).toISOString() },
    end: { dateTime: new Date(event.endsAt).toISOString() },
    attendees: event.invitees.map((email) => ({ email })),
    ...(event.hasVideo
      ? { conferenceData: { createRequest: { requestId: id, conferenceSolutionKey: { type: 'hangoutsMeet' } } } }
      : {}),
  };
}
