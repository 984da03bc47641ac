import { resolve } from 'node:path';
import type { App } from 'electron';
import { linkScheme } from '../../src-preload/contract/link-scheme.ts';
import { hashOfLink, type LinkKind, parseLink } from '../../src-preload/contract/links.ts';

/** Where a link from outside leads: to its thing, or to a screen that says that there is none. */
export function hashOfText(text: string, exists: (kind: LinkKind, id: string) => boolean): string {
  const link = parseLink(text);
  if (link === null) return '#/not-found/link';
  return exists(link.kind, link.id) ? hashOfLink(link) : `#/not-found/${link.kind}`;
}

/** Makes this app the one for `rubric://`. While developing, Electron has to be told which app to start. */
export function registerLinks(app: App, isPackaged: boolean): void {
  const folder = process.argv[1];
  if (isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  else if (folder !== undefined) app.setAsDefaultProtocolClient(linkScheme, process.execPath, [resolve(folder)]);
}
