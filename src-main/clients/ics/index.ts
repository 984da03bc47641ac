export type { IcsAttendee } from './attendees.ts';
export { type IcsEvent, type IcsReading, type IcsSkipped, type IcsWindow, readIcs } from './read-ics.ts';
