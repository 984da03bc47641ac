import { z } from 'zod';

/** What is used of Graph's answers (calendars.md 2.2). Unknown fields are ignored; a row of a delta may be slim. */
const text = z.string().nullish();
const flag = z.boolean().nullish();
const time = z.object({ dateTime: text, timeZone: text }).nullish();
const address = z.object({ name: text, address: text }).nullish();

export const eventSchema = z.object({
  id: z.string().min(1),
  '@removed': z.object({ reason: text }).nullish(),
  iCalUId: text,
  uid: text,
  subject: text,
  body: z.object({ contentType: text, content: text }).nullish(),
  bodyPreview: text,
  start: time,
  end: time,
  location: z.object({ displayName: text }).nullish(),
  attendees: z
    .array(z.object({ type: text, status: z.object({ response: text }).nullish(), emailAddress: address }))
    .nullish(),
  organizer: z.object({ emailAddress: address }).nullish(),
  isOnlineMeeting: flag,
  onlineMeeting: z.object({ joinUrl: text }).nullish(),
  onlineMeetingUrl: text,
  isCancelled: flag,
  isAllDay: flag,
  isOrganizer: flag,
  responseStatus: z.object({ response: text }).nullish(),
  seriesMasterId: text,
  originalStart: text,
  type: text,
  sensitivity: text,
  showAs: text,
  hideAttendees: flag,
  transactionId: text,
});
export type GraphEvent = z.infer<typeof eventSchema>;

export const eventsPageSchema = z.object({
  value: z.array(eventSchema),
  '@odata.nextLink': text,
  '@odata.deltaLink': text,
});

export const calendarsPageSchema = z.object({
  value: z.array(
    z.object({ id: z.string().min(1), name: text, isDefaultCalendar: flag, canEdit: flag, owner: address }),
  ),
  '@odata.nextLink': text,
});

export const errorSchema = z.object({
  error: z.object({ code: text, message: text, innerError: z.object({ code: text }).nullish() }),
});

export const ownerSchema = z.object({ mail: text, userPrincipalName: text, displayName: text });
