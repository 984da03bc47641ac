import type { App } from 'electron';
import { linkAmong } from '../../src-preload/contract/link-scheme.ts';

/**
 * Links that the system hands over: on the command line of this start or of a second one, and on macOS as an event, which may
 * come before the app is ready. What came early waits for `follow`.
 */
export function receiveLinks(app: App, args: readonly string[]) {
  let early = linkAmong(args);
  let take: ((text: string) => void) | null = null;
  const receive = (text: string) => {
    if (take === null) early = text;
    else take(text);
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive(url);
  });
  let onPlainStart: (() => void) | null = null;
  app.on('second-instance', (_event, others) => {
    const link = linkAmong(others);
    if (link !== null) receive(link);
    else onPlainStart?.();
  });
  return {
    /** From now on, and for what came before: `open` gets each link, `start` hears of a second start without one. */
    follow: (open: (text: string) => void, start: () => void): void => {
      take = open;
      onPlainStart = start;
      if (early !== null) open(early);
      early = null;
    },
  };
}
