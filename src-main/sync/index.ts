export type { CalendarSync, CalendarTask, EraseStep, EraseTask, Question } from './messages.ts';
export { type OthersScopes, readOthersWriting } from './others-writing.ts';
export { createScheduler, type Scheduler, type SyncedPosition } from './scheduler.ts';
export { type SyncThread, startSyncThread } from './thread.ts';
