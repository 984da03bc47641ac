export type { IcsAttendee } from './attendees.ts';
export { calendarAddress, type FetchedCalendar, fetchCalendar } from './fetch-calendar.ts';
export { meetingUrlOf } from './meeting-url.ts';
export { type IcsEvent, type IcsReading, type IcsSkipped, type IcsWindow, readIcs } from './read-ics.ts';
