/** An attendee of an event, whatever service it is from. Addresses in lower case. */
export type CalendarAttendee = {
  readonly email: string;
  readonly name: string;
  readonly isRoom: boolean;
  readonly isOptional: boolean;
  readonly isOrganizer: boolean;
  readonly response: 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'unknown';
};

/**
 * One event or one occurrence of a series, in the form that all services are brought to. Times in milliseconds since the
 * epoch; an all-day one runs from midnight to midnight of this computer.
 */
export type CalendarEvent = {
  /** The service's own id of this occurrence, unique within its calendar. */
  readonly remoteId: string;
  /** iCalendar's UID: the same in every attendee's calendar, and for all occurrences of a series. */
  readonly uid: string;
  /** Planned start of this occurrence of a series, kept when it is moved; 0 for an event that does not repeat. */
  readonly originalStart: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  /** Its owner marked it private, or its details are hidden from this account. */
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  /** The person whose calendar it is declined. */
  readonly isDeclined: boolean;
  /** The service left out some of the attendees. */
  readonly isCut: boolean;
  readonly attendees: readonly CalendarAttendee[];
  readonly meetingUrl: string | null;
};

/** A calendar of an account. */
export type RemoteCalendar = {
  readonly remoteId: string;
  readonly name: string;
  readonly isPrimary: boolean;
  /** Whether it counts from the start: the person's own, and those that they show in their calendar. */
  readonly isSuggested: boolean;
};

/** What one reading brought. `isWhole`: these are all events of the window; otherwise only what changed. */
export type CalendarChanges = {
  readonly isWhole: boolean;
  readonly events: readonly CalendarEvent[];
  /** Remote ids of events that are gone. */
  readonly gone: readonly string[];
  /** Where the next reading goes on; null where the service gave nothing: it reads whole again. */
  readonly syncKey: string | null;
};

/** The window of a whole reading, milliseconds. */
export type CalendarWindow = { readonly from: number; readonly to: number };

/** Hands out the `Authorization` header of one account and hears when it is refused. */
export type CalendarSupplier = {
  readonly authorization: () => Promise<string>;
  readonly invalidate: (header: string) => Promise<void>;
};

/** What a client of a calendar service works with. */
export type CalendarClientParts = {
  readonly supplier: CalendarSupplier;
  /** Root of the API, without a slash behind it. */
  readonly apiUrl: string;
  readonly signal: AbortSignal;
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** An event to be made in a calendar of an account. */
export type NewCalendarEvent = {
  /** Letters a to f and digits, at least 20: the same for each attempt at the same event. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly invitees: readonly string[];
  readonly hasVideo: boolean;
  readonly sendsInvitations: boolean;
};

/** A time that is taken, milliseconds; the title of a private entry is empty. */
export type BusySpan = { readonly title: string; readonly startsAt: number; readonly endsAt: number };

/** Reads and writes of one account, the same for both services. */
export type CalendarClient = {
  /** Whose account it is; null where the service does not tell. */
  readonly owner: () => Promise<{ readonly email: string; readonly name: string } | null>;
  readonly listCalendars: () => Promise<readonly RemoteCalendar[]>;
  readonly readCalendar: (
    calendar: { readonly remoteId: string; readonly isPrimary: boolean },
    syncKey: string | null,
    window: CalendarWindow,
  ) => Promise<CalendarChanges>;
  /** One event as it is now; null when it is not there any more. */
  readonly findEvent: (calendarId: string, remoteId: string) => Promise<CalendarEvent | null>;
  /** When the calendar is taken in a span of a few days, free entries left out. */
  readonly busyTimes: (
    calendar: { readonly remoteId: string; readonly isPrimary: boolean },
    window: CalendarWindow,
  ) => Promise<readonly BusySpan[]>;
  /** Makes an event once, however often it is asked with the same key. */
  readonly createEvent: (calendarId: string, event: NewCalendarEvent) => Promise<CalendarEvent>;
};

/** A list in which no calendar is marked as the person's own: the first one is taken for it, so that something is read. */
export function withPrimary(calendars: readonly RemoteCalendar[]): readonly RemoteCalendar[] {
  if (calendars.some(({ isPrimary }) => isPrimary)) return calendars;
  return calendars.map((calendar, at) => (at === 0 ? { ...calendar, isPrimary: true, isSuggested: true } : calendar));
}
