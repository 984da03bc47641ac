import type { App } from 'electron';
import type { Logger } from '../logging/index.ts';

/** After this the app is ended whatever is still under way; what was to be kept lies on the disk by then. Milliseconds. */
export const hardLimitMs = 1_900;
/** So long the windows have to send what was typed last. Milliseconds. */
export const windowsLimitMs = 300;

/**
 * Ends the app in an order that loses nothing: the windows go first and hand over what was typed last, then what is in flight
 * ends and the store is closed. Whatever hangs, the process is gone within `hardLimitMs`.
 */
export function quitInOrder(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  options: {
    readonly closeWindows: (limitMs: number) => Promise<void>;
    readonly end: () => Promise<void>;
    readonly logger: Logger;
    /** Calls back after so many milliseconds; tests hand in their own. */
    readonly later?: (callback: () => void, ms: number) => void;
  },
): { readonly isQuitting: () => boolean } {
  const later = options.later ?? ((callback, ms) => void setTimeout(callback, ms));
  let state: 'running' | 'ending' | 'ended' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    later(() => {
      options.logger.warn('the app was ended with work still under way');
      app.exit(0);
    }, hardLimitMs);
    void options
      .closeWindows(windowsLimitMs)
      .then(options.end)
      .catch((cause: unknown) => options.logger.error('the end was not clean', { error: cause }))
      .finally(() => {
        state = 'ended';
        app.quit();
      });
  });
  return { isQuitting: () => state !== 'running' };
}
