import type { Reply } from '../../src-preload/contract/errors.ts';
import type {
  BusyAnswer,
  CalendarAccountKind,
  CalendarsState,
  CreateEvent,
  EventLists,
  EventParticipants,
  EventsReplies,
  NextMeeting,
  SetCalendarClient,
} from '../../src-preload/contract/events.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type EventsSlice = {
  /** The events that may be interviews of a position, by the position's id. */
  readonly eventsByPosition: Readonly<Record<string, Loaded<EventLists>>>;
  /** Who takes part in an event, by `participantsKey`. */
  readonly participantsByEvent: Readonly<Record<string, Loaded<EventParticipants>>>;
  readonly calendars: Loaded<CalendarsState>;
  readonly nextMeeting: Loaded<NextMeeting | null>;
  readonly loadEvents: (positionId: string) => Promise<void>;
  readonly loadParticipants: (positionId: string, eventId: string) => Promise<void>;
  readonly loadCalendars: () => Promise<void>;
  readonly loadNextMeeting: () => Promise<void>;
  /** Opens the system's file dialog; the value is null when the person closed it. */
  readonly dropCalendar: (file: File) => Promise<Reply<EventsReplies['dropFile']>>;
  readonly addEventFile: () => Promise<Reply<EventsReplies['addFile']>>;
  readonly removeEventSource: (id: string) => Promise<Reply<null>>;
  /** Opens the browser; answers when the account is connected, or why it is not. */
  readonly connectCalendarAccount: (kind: CalendarAccountKind) => Promise<Reply<EventsReplies['connectAccount']>>;
  readonly reconnectCalendarAccount: (id: string) => Promise<Reply<null>>;
  readonly cancelCalendarConnect: () => Promise<Reply<null>>;
  readonly disconnectCalendarAccount: (id: string) => Promise<Reply<EventsReplies['disconnectAccount']>>;
  readonly chooseEventSource: (id: string, isChosen: boolean) => Promise<Reply<null>>;
  readonly addCalendarAddress: (address: string) => Promise<Reply<EventsReplies['addAddress']>>;
  readonly readCalendarsNow: () => Promise<Reply<null>>;
  readonly setCalendarClient: (client: SetCalendarClient) => Promise<Reply<null>>;
  /** When the own calendar (null: all of them) is taken between two moments, milliseconds. */
  readonly busyTimes: (accountId: string | null, from: number, to: number) => Promise<Reply<BusyAnswer>>;
  readonly createEvent: (event: CreateEvent) => Promise<Reply<{ readonly id: string }>>;
};

/** Names the participants of an event as seen from a position: the match depends on both. */
export function participantsKey(positionId: string, eventId: string): string {
  return `${positionId} ${eventId}`;
}

export const createEventsSlice: SliceCreator<EventsSlice> = (set, get) => ({
  eventsByPosition: {},
  participantsByEvent: {},
  calendars: idle,
  nextMeeting: idle,
  loadEvents: (positionId) =>
    read({
      key: `events:${positionId}`,
      request: (api) => api.events.list({ positionId }),
      get: () => get().eventsByPosition[positionId] ?? idle,
      set: (events) => set({ eventsByPosition: { ...get().eventsByPosition, [positionId]: events } }),
    }),
  loadParticipants: (positionId, eventId) => {
    const key = participantsKey(positionId, eventId);
    return read({
      key: `participants:${key}`,
      request: (api) => api.events.participants({ positionId, eventId }),
      get: () => get().participantsByEvent[key] ?? idle,
      set: (found) => set({ participantsByEvent: { ...get().participantsByEvent, [key]: found } }),
    });
  },
  loadCalendars: () =>
    read({
      key: 'calendars',
      request: (api) => api.events.calendars(),
      get: () => get().calendars,
      set: (calendars) => set({ calendars }),
    }),
  loadNextMeeting: () =>
    read({
      key: 'next-meeting',
      request: (api) => api.events.next(),
      get: () => get().nextMeeting,
      set: (nextMeeting) => set({ nextMeeting }),
    }),
  dropCalendar: (file) => ask((api) => api.events.dropFile({}, file)),
  addEventFile: () => ask((api) => api.events.addFile()),
  removeEventSource: (id) => ask((api) => api.events.removeSource({ id })),
  connectCalendarAccount: (kind) => ask((api) => api.events.connectAccount({ kind })),
  reconnectCalendarAccount: (id) => ask((api) => api.events.reconnectAccount({ id })),
  cancelCalendarConnect: () => ask((api) => api.events.cancelConnect()),
  disconnectCalendarAccount: (id) => ask((api) => api.events.disconnectAccount({ id })),
  chooseEventSource: (id, isChosen) => ask((api) => api.events.chooseSource({ id, isChosen })),
  addCalendarAddress: (address) => ask((api) => api.events.addAddress({ address })),
  readCalendarsNow: () => ask((api) => api.events.readNow()),
  setCalendarClient: (client) => ask((api) => api.events.setClient(client)),
  busyTimes: (accountId, from, to) => ask((api) => api.events.busy({ accountId, from, to })),
  createEvent: (event) => ask((api) => api.events.create(event)),
});
