import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { channelName, channels } from '../../src-preload/contract/channels.ts';

type Answer = (event: IpcMainInvokeEvent, argument: unknown) => unknown;

/** Where the handlers are registered; see `holdRequests`. */
export type HeldRequests = Pick<IpcMain, 'handle'>;

/**
 * Takes every request of the contract from now on and keeps it until its handler is registered: the page may ask before
 * the code that answers is loaded.
 */
export function holdRequests(ipcMain: HeldRequests): HeldRequests {
  const waiting = new Map<string, (answer: Answer) => void>();
  for (const [subject, methods] of Object.entries(channels)) {
    for (const method of methods) {
      const name = channelName(subject, method);
      const { promise, resolve } = Promise.withResolvers<Answer>();
      waiting.set(name, resolve);
      ipcMain.handle(name, async (event, argument: unknown) => (await promise)(event, argument));
    }
  }
  return { handle: (name, answer) => waiting.get(name)?.(answer) };
}
