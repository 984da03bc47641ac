import type { BrowserWindow } from 'electron';
import type { WindowActionId } from '../../src-preload/contract/actions.ts';
import { type Command, commandEvent } from '../../src-preload/contract/commands.ts';
import { pageUrl } from './pages.ts';

/** A new window begins at the positions: an interrupted interview is the first window's to go back to. */
export const firstHash = '#/positions';

/** How far (pixels) a further window stands from the one it was opened from. */
const step = 24;

export type Windows = {
  /** A further window, at this address of the page. */
  readonly open: (hash: string | null) => BrowserWindow;
  /** Brings a window to the front, makes one where there is none, and goes to the address, if one is given. */
  readonly show: (hash?: string) => void;
  /** Does something of the registry in the window that was used last. */
  readonly act: (id: WindowActionId) => void;
  /** The one with the focus, or the one that had it last. Null when none is open. */
  readonly current: () => BrowserWindow | null;
  /** The address of the current window's page: `#/positions`. */
  readonly currentHash: () => string;
  readonly isLooking: () => boolean;
};

/** The app's large windows; the small one of an interview is not among them. */
export function createWindows(options: {
  /** The one that is there already. */
  readonly first: BrowserWindow | null;
  readonly create: (hash: string, isFirst: boolean) => BrowserWindow;
  /** The last one was closed. */
  readonly onNone: () => void;
  /** Another window, or another page in it. */
  readonly onPlace: () => void;
}): Windows {
  /** The one used last comes last. */
  const open = new Set<BrowserWindow>();

  function add(hash: string): BrowserWindow {
    const before = current();
    const window = options.create(hash, before === null);
    if (before !== null) {
      const [x = 0, y = 0] = before.getPosition();
      window.setPosition(x + step, y + step);
    }
    follow(window);
    return window;
  }

  function follow(window: BrowserWindow): void {
    open.add(window);
    window.on('focus', () => {
      open.delete(window);
      open.add(window);
      options.onPlace();
    });
    window.webContents.on('did-navigate-in-page', options.onPlace);
    window.on('closed', () => {
      open.delete(window);
      if (open.size === 0) options.onNone();
    });
  }

  if (options.first !== null) follow(options.first);
  const current = () => [...open].at(-1) ?? null;

  function send(window: BrowserWindow, command: Command): void {
    const { webContents } = window;
    if (!webContents.isLoadingMainFrame()) webContents.send(commandEvent, command);
    // Nobody listens yet: the page is told by its address.
    else if (command.kind === 'go') void window.loadURL(pageUrl + command.hash);
  }

  return {
    open: (hash) => add(hash ?? firstHash),
    show: (hash) => {
      const known = current();
      const window = known ?? add(hash ?? '');
      if (known !== null && hash !== undefined) send(known, { kind: 'go', hash });
      // A new one shows itself once it has something to show.
      if (known === null) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    act: (id) => {
      const window = current();
      if (window !== null) send(window, { kind: 'act', id });
    },
    current,
    currentHash: () => new URL(current()?.webContents.getURL() || pageUrl).hash,
    isLooking: () => current()?.isFocused() ?? false,
  };
}

/** Closes windows, so that each hands over what was typed last; resolves when they are gone, or after `limitMs`. */
export async function closeWindows(windows: readonly BrowserWindow[], limitMs: number): Promise<void> {
  const gone = windows.map((window) => new Promise<void>((resolve) => window.once('closed', resolve)));
  for (const window of windows) window.close();
  await Promise.race([Promise.all(gone), new Promise((resolve) => setTimeout(resolve, limitMs))]);
}
