import type { App, BrowserWindow } from 'electron';
import type { Logger } from '../logging/index.ts';
import { showBadge } from './badge.ts';
import { createTray, type Told, type TrayTexts } from './tray.ts';

/** Changes come in swarms while a sync runs; the tray follows once in so many milliseconds. */
const pauseMs = 1_000;
/** "Next interview" grows old by itself. */
const renewMs = 60_000;

/** What people see of the app without its window: the tray's menu, and how much asks for them on its icon. */
export function createBackground(options: {
  readonly app: App;
  readonly texts: { readonly tray: TrayTexts; readonly badge: string };
  /** Folder of the icons that the tray shows. */
  readonly icons: string;
  readonly locale: string;
  readonly platform: string;
  readonly logger: Logger;
  readonly windows: () => readonly BrowserWindow[];
  /** Null while there is no store to read. */
  readonly glance: () => Told | null;
  readonly onShow: (hash?: string) => void;
}): { readonly refresh: () => void; readonly hasTray: () => boolean; readonly remove: () => void } {
  const { app, texts, platform } = options;
  const tray = createTray({
    texts: texts.tray,
    acts: { onShow: options.onShow, onQuit: () => app.quit() },
    icons: options.icons,
    isMac: platform === 'darwin',
    locale: options.locale,
    logger: options.logger,
  });
  let timer: NodeJS.Timeout | null = null;
  let isRemoved = false;

  function tell(): void {
    timer = null;
    const told = options.glance();
    if (told === null) return;
    tray.tell(told);
    showBadge(app, options.windows(), { count: told.attention + told.toScore, platform, words: texts.badge });
  }

  function refresh(): void {
    // Nothing may be read once the store is closed.
    if (!isRemoved) timer ??= setTimeout(tell, pauseMs).unref();
  }

  const renewing = setInterval(refresh, renewMs).unref();
  refresh();
  return {
    refresh,
    hasTray: tray.isThere,
    remove: () => {
      clearInterval(renewing);
      if (timer !== null) clearTimeout(timer);
      isRemoved = true;
      tray.remove();
    },
  };
}
