import { type TestApp, until } from '../app/app.ts';

/** Reads all calendars now, and waits until that is over. */
export async function reread(app: TestApp): Promise<void> {
  const isIdle = async () => !(await app.api.events.calendars(undefined)).isSyncing;
  await until('nothing is being read', isIdle);
  await app.api.events.readNow(undefined);
  await until('all was read', isIdle);
}
