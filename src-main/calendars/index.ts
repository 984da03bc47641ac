export { type Calendars, createCalendars } from './calendars.ts';
