import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { DemoAction } from '../../src-preload/contract/app.ts';

/** What `Help` offers. */
export type HelpItem = 'stored' | 'notices' | 'diagnostics';

export type MenuTexts = {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly help: string;
  readonly helpItems: Readonly<Record<HelpItem, string>>;
  readonly demo: string;
  readonly demoActions: Readonly<Record<DemoAction, string>>;
};

export type MenuOptions = {
  readonly texts: MenuTexts;
  readonly isMac: boolean;
  readonly isDevelopment: boolean;
  /** Given while the demo workspace runs. */
  readonly onDemoAction: ((action: DemoAction) => void) | null;
  readonly onHelp: (item: HelpItem) => void;
};

/** The application's menu. The roles bring their own words in the system's language, and the shortcuts of editing. */
export function setApplicationMenu(options: MenuOptions): void {
  const { texts, onDemoAction } = options;
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(options.isDevelopment
      ? [{ type: 'separator' } as const, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]
      : []),
  ];
  const template: MenuItemConstructorOptions[] = [
    ...(options.isMac ? [{ role: 'appMenu' } as const] : [{ label: texts.file, submenu: [{ role: 'quit' } as const] }]),
    { label: texts.edit, role: 'editMenu' },
    { label: texts.view, submenu: view },
    { label: texts.window, role: 'windowMenu' },
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
  template.push({
    label: texts.help,
    role: 'help',
    submenu: Object.entries(texts.helpItems).map(([item, label]) => ({
      label,
      click: () => options.onHelp(item as HelpItem), // the record's keys are the items
    })),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
