import { z } from 'zod';

/** What is used of Google's answers (calendars.md 1.2). Unknown fields are ignored; a cancelled row may hold only its id. */
const text = z.string().nullish();
const time = z.object({ date: text, dateTime: text, timeZone: text }).nullish();

export const eventSchema = z.object({
  id: z.string().min(1),
  iCalUID: text,
  status: text,
  summary: text,
  description: text,
  location: text,
  start: time,
  end: time,
  endTimeUnspecified: z.boolean().nullish(),
  attendees: z
    .array(
      z.object({
        email: text,
        displayName: text,
        responseStatus: text,
        organizer: z.boolean().nullish(),
        self: z.boolean().nullish(),
        resource: z.boolean().nullish(),
        optional: z.boolean().nullish(),
      }),
    )
    .nullish(),
  attendeesOmitted: z.boolean().nullish(),
  organizer: z.object({ email: text, displayName: text, self: z.boolean().nullish() }).nullish(),
  hangoutLink: text,
  conferenceData: z.object({ entryPoints: z.array(z.object({ entryPointType: text, uri: text })).nullish() }).nullish(),
  recurringEventId: text,
  originalStartTime: time,
  eventType: text,
  visibility: text,
  transparency: text,
});
export type GoogleEvent = z.infer<typeof eventSchema>;

export const eventsPageSchema = z.object({
  items: z.array(eventSchema).nullish(),
  nextPageToken: text,
  nextSyncToken: text,
  accessRole: text,
});

export const calendarListSchema = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        summary: text,
        summaryOverride: text,
        primary: z.boolean().nullish(),
        selected: z.boolean().nullish(),
        accessRole: text,
        deleted: z.boolean().nullish(),
      }),
    )
    .nullish(),
  nextPageToken: text,
});

export const errorSchema = z.object({
  error: z.object({
    message: text,
    status: text,
    errors: z.array(z.object({ reason: text })).nullish(),
    details: z.array(z.object({ reason: text })).nullish(),
  }),
});
