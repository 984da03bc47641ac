import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type ActionId, actionOf, isAvailable, type Place, shortcutOf } from '../../src-preload/contract/actions.ts';
import type { DemoAction } from '../../src-preload/contract/app.ts';

/** What `Help` offers. */
export type HelpItem = 'stored' | 'notices' | 'diagnostics';

export type MenuTexts = {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly go: string;
  readonly interview: string;
  readonly window: string;
  readonly help: string;
  readonly helpItems: Readonly<Record<HelpItem, string>>;
  readonly demo: string;
  readonly demoActions: Readonly<Record<DemoAction, string>>;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly minimize: string;
  /** macOS' own: what makes a window fit what is in it, and the items of the menu with the app's name. */
  readonly zoom: string;
  readonly about: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly unhide: string;
  readonly close: string;
};

export type MenuOptions = {
  readonly texts: MenuTexts;
  /** `actions.<id>` of the page's messages: the palette and the menu say the same. */
  readonly names: Readonly<Record<`actions.${ActionId}`, string>>;
  readonly isMac: boolean;
  readonly isDevelopment: boolean;
  /** Where the window in front is. */
  readonly place: Place;
  readonly onAction: (id: ActionId) => void;
  /** Given while the demo workspace runs. */
  readonly onDemoAction: ((action: DemoAction) => void) | null;
  readonly onHelp: (item: HelpItem) => void;
};

const separator = { type: 'separator' } as const;

/** What Chromium does by its roles; the registry has their keys for the sheet. */
const roles: { readonly [Id in ActionId]?: NonNullable<MenuItemConstructorOptions['role']> } = {
  'zoom-in': 'zoomIn',
  'zoom-out': 'zoomOut',
  'zoom-reset': 'resetZoom',
  'full-screen': 'togglefullscreen',
  quit: 'quit',
};

/**
 * The application's menu as data: every action of the registry that is not of the palette alone, with the keys that the page
 * reacts to. Roles bring the rest of what a system's menu has.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { texts, isMac, onDemoAction } = options;
  const item = (id: ActionId): MenuItemConstructorOptions => {
    const action = actionOf(id);
    const shortcut = shortcutOf(id, isMac);
    // macOS would take a key without a modifier away from whoever types it.
    const accelerator = isMac && shortcut?.includes('+') === false ? null : shortcut;
    const role = roles[id];
    return {
      id,
      label: options.names[`actions.${id}`],
      ...(accelerator === null ? {} : { accelerator }),
      ...(role === undefined
        ? {
            enabled: isAvailable(action, options.place),
            // The page reacts to its keys itself, and knows when a dialog or a field has them.
            registerAccelerator: action.by === 'main',
            click: () => options.onAction(id),
          }
        : { role }),
    };
  };
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    separator,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [appMenu(options, item('settings'))] : []),
    {
      label: texts.file,
      submenu: [
        item('new-window'),
        item('own-window'),
        separator,
        item('add-position'),
        item('export'),
        item('sync-now'),
        separator,
        { role: 'close', label: texts.close },
        ...(isMac ? [] : [item('settings'), separator, item('quit')]),
      ],
    },
    { label: texts.edit, submenu: edit },
    {
      label: texts.view,
      submenu: [
        item('palette'),
        separator,
        item('toggle-theme'),
        item('zoom-reset'),
        item('zoom-in'),
        item('zoom-out'),
        separator,
        item('full-screen'),
        ...(options.isDevelopment ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: texts.go,
      submenu: [
        item('back'),
        item('forward'),
        separator,
        item('positions'),
        item('interviews'),
        item('exports'),
        separator,
        item('settings-integrations'),
        item('settings-sync-history'),
        item('settings-calendars'),
        item('settings-recording'),
        item('settings-role-library'),
        item('settings-calibration'),
        item('settings-privacy'),
        item('settings-appearance'),
      ],
    },
    {
      label: texts.interview,
      submenu: [
        item('add-candidate'),
        item('set-up-recording'),
        separator,
        item('record'),
        item('compact'),
        item('copy-link'),
      ],
    },
    {
      label: texts.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: texts.minimize },
        ...(isMac ? [{ role: 'zoom', label: texts.zoom } as const] : []),
      ],
    },
    {
      label: texts.help,
      role: 'help',
      submenu: [
        item('shortcuts'),
        item('settings-help'),
        separator,
        ...Object.entries(texts.helpItems).map(([help, label]) => ({
          label,
          click: () => options.onHelp(help as HelpItem), // the record's keys are the items
        })),
        separator,
        item('settings-about'),
      ],
    },
  ];
  if (onDemoAction) {
    template.push({
      label: texts.demo,
      submenu: Object.entries(texts.demoActions).map(([action, label]) => ({
        label,
        click: () => onDemoAction(action as DemoAction), // the record's keys are the actions
      })),
    });
  }
  return template;
}

/** macOS' menu with the app's name. Each item is named, since Electron knows its own words in English only. */
function appMenu({ texts, names }: MenuOptions, settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Rubric',
    submenu: [
      { role: 'about', label: texts.about },
      separator,
      settings,
      separator,
      { role: 'services', label: texts.services },
      separator,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.unhide },
      separator,
      { role: 'quit', label: names['actions.quit'] },
    ],
  };
}

export function setApplicationMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** What can be done where the window is now; the others stand there in grey. */
export function followPlace(place: Place): void {
  const menu = Menu.getApplicationMenu();
  for (const id of [
    'own-window',
    'export',
    'add-candidate',
    'set-up-recording',
    'record',
    'compact',
    'copy-link',
  ] as const) {
    const item = menu?.getMenuItemById(id);
    if (item) item.enabled = isAvailable(actionOf(id), place);
  }
}
