import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { Logger } from '../logging/index.ts';

export type TrayTexts = {
  readonly title: string;
  /** With `{name}` and `{time}`. */
  readonly next: string;
  readonly noNext: string;
  /** With `{count}`. */
  readonly waiting: string;
  readonly nothingWaits: string;
  readonly attention: string;
  readonly toScore: string;
  /** With `{time}`. */
  readonly contact: string;
  readonly notConnected: string;
  readonly open: string;
  readonly quit: string;
};

/** What the tray tells; see `queries/glance.ts`. */
export type Told = {
  readonly next: { readonly id: string; readonly name: string; readonly startsAt: number } | null;
  readonly toScore: number;
  readonly waiting: number;
  readonly attention: number;
  readonly lastContactAt: number | null;
};

export type TrayActs = { readonly onShow: (hash?: string) => void; readonly onQuit: () => void };

export type TrayItem = {
  readonly tell: (told: Told) => void;
  readonly isThere: () => boolean;
  readonly remove: () => void;
};

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}

/** The menu of the tray as data: the next interview, what waits, how Lever answered last, and the ways in and out. */
export function trayTemplate(
  told: Told,
  texts: TrayTexts,
  acts: TrayActs,
  locale: string,
): MenuItemConstructorOptions[] {
  const time = (at: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
  const { next, waiting, attention, toScore, lastContactAt } = told;
  return [
    next === null
      ? { label: texts.noNext, enabled: false }
      : {
          label: fill(texts.next, { name: next.name, time: time(next.startsAt) }),
          click: () => acts.onShow(`#/interviews/${encodeURIComponent(next.id)}`),
        },
    ...(toScore > 0
      ? [{ label: fill(texts.toScore, { count: toScore }), click: () => acts.onShow('#/interviews') }]
      : []),
    { type: 'separator' },
    {
      label: waiting > 0 ? fill(texts.waiting, { count: waiting }) : texts.nothingWaits,
      click: () => acts.onShow('#/exports'),
    },
    ...(attention > 0
      ? [{ label: fill(texts.attention, { count: attention }), click: () => acts.onShow('#/exports') }]
      : []),
    {
      label: lastContactAt === null ? texts.notConnected : fill(texts.contact, { time: time(lastContactAt) }),
      enabled: false,
    },
    { type: 'separator' },
    { label: texts.open, click: () => acts.onShow() },
    { label: texts.quit, click: acts.onQuit },
  ];
}

/**
 * macOS draws a shape in the colour of its menu bar. Elsewhere the app's own sign, which can be told on a light and on a dark
 * bar: the bar need not have the colours that the app was given.
 */
export function trayIcon(isMac: boolean): string {
  return isMac ? 'menuBarTemplate.png' : 'tray.png';
}

/**
 * The item in the menu bar or the tray. A desktop without a place for one (and a system that refuses) is no failure: then
 * there is none.
 */
export function createTray(options: {
  readonly texts: TrayTexts;
  readonly acts: TrayActs;
  /** Folder of `trayIcon`. */
  readonly icons: string;
  readonly isMac: boolean;
  readonly locale: string;
  readonly logger: Logger;
}): TrayItem {
  const { texts, acts, isMac } = options;
  let tray: Tray | null = null;
  try {
    tray = new Tray(join(options.icons, trayIcon(isMac)));
    tray.setToolTip(texts.title);
    tray.on('click', () => {
      if (!isMac) acts.onShow();
    });
  } catch (cause) {
    options.logger.info('there is no tray', { cause });
  }
  let last = '';
  return {
    tell: (told) => {
      // A menu that is open would close when it is set again.
      const key = JSON.stringify(told);
      if (tray === null || key === last) return;
      last = key;
      tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(told, texts, acts, options.locale)));
    },
    isThere: () => tray !== null,
    remove: () => {
      tray?.destroy();
      tray = null;
    },
  };
}
