export { type Calendars, type CalendarsOptions, createCalendars } from './calendars.ts';
