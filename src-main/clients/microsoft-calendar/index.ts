export { createMicrosoftCalendar } from './calendar.ts';
