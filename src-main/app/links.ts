import { resolve } from 'node:path';
import type { App } from 'electron';
import { hashOfLink, type LinkKind, linkAmong, linkScheme, parseLink } from '../../src-preload/contract/links.ts';

/** Where a link from outside leads: to its thing, or to a screen that says that there is none. */
export function hashOfText(text: string, exists: (kind: LinkKind, id: string) => boolean): string {
  const link = parseLink(text);
  if (link === null) return '#/not-found/link';
  return exists(link.kind, link.id) ? hashOfLink(link) : `#/not-found/${link.kind}`;
}

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

/** Makes this app the one for `rubric://`. While developing, Electron has to be told which app to start. */
export function registerLinks(app: App, isPackaged: boolean): void {
  const folder = process.argv[1];
  if (isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  else if (folder !== undefined) app.setAsDefaultProtocolClient(linkScheme, process.execPath, [resolve(folder)]);
}
