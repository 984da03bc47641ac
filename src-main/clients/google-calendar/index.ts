export { createGoogleCalendar } from './calendar.ts';
