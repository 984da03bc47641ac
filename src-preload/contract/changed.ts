/** Subjects that a "changed" event can name. The event carries no data: it says what to read again. */
const subjects = [
  'app',
  'connection',
  'sync',
  'positions',
  'candidates',
  'events',
  'interviews',
  'recordings',
  'exports',
  'settings',
  'privacy',
] as const;
export type Subject = (typeof subjects)[number];

/** One event for all: which subjects changed, and (where it is one thing) which. */
export type Changed = { readonly subject: Subject; readonly id?: string };

export const changedEvent = 'rubric:changed';
