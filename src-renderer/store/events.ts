import type { Reply } from '../../src-preload/contract/errors.ts';
import type {
  CreateEvent,
  EventLists,
  EventParticipants,
  EventSource,
  EventsReplies,
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
  readonly eventSources: Loaded<readonly EventSource[]>;
  readonly loadEvents: (positionId: string) => Promise<void>;
  readonly loadParticipants: (positionId: string, eventId: string) => Promise<void>;
  readonly loadEventSources: () => Promise<void>;
  /** Opens the system's file dialog; the value is null when the person closed it. */
  readonly addEventFile: () => Promise<Reply<EventsReplies['addFile']>>;
  readonly removeEventSource: (id: string) => Promise<Reply<null>>;
  readonly createEvent: (event: CreateEvent) => Promise<Reply<{ readonly id: string }>>;
};

/** Names the participants of an event as seen from a position: the match depends on both. */
export function participantsKey(positionId: string, eventId: string): string {
  return `${positionId} ${eventId}`;
}

export const createEventsSlice: SliceCreator<EventsSlice> = (set, get) => ({
  eventsByPosition: {},
  participantsByEvent: {},
  eventSources: idle,
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
  loadEventSources: () =>
    read({
      key: 'event-sources',
      request: (api) => api.events.sources(),
      get: () => get().eventSources,
      set: (eventSources) => set({ eventSources }),
    }),
  addEventFile: () => ask((api) => api.events.addFile()),
  removeEventSource: (id) => ask((api) => api.events.removeSource({ id })),
  createEvent: (event) => ask((api) => api.events.create(event)),
});
