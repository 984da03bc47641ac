import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import texts from '../../../../resources/messages/main.en.json' with { type: 'json' };
import { contextMenuTemplate } from '../../../../src-main/app/context-menu.ts';
import { menuTemplate } from '../../../../src-main/app/menu.ts';
import { trayIcon, trayTemplate } from '../../../../src-main/app/tray.ts';
import { actions, shortcutOf } from '../../../../src-preload/contract/actions.ts';
import names from '../../../../src-renderer/messages/en/actions.json' with { type: 'json' };

vi.mock('electron', () => ({ Menu: {}, Tray: class {} }));

function allItems(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

function build(isMac: boolean, place: 'other' | 'position' = 'other') {
  const done: string[] = [];
  const template = menuTemplate({
    texts: texts.menu,
    names,
    isMac,
    isDevelopment: false,
    place,
    onAction: (id) => done.push(id),
    onDemoAction: null,
    onHelp: () => {},
  });
  return { template, items: allItems(template), done };
}

test.each([false, true])(
  'the menu has every action of the registry once, with its name and keys (macOS: %s)',
  (isMac) => {
    const { items } = build(isMac);
    for (const { id } of actions) {
      const found = items.filter((item) => item.id === id);
      // macOS has its own place for ending an app.
      if (isMac && id === 'quit') continue;
      expect(found, id).toHaveLength(1);
      expect(found[0]?.label).toBe(names[`actions.${id}`]);
      // A key alone would be taken from whoever types it on macOS.
      expect(found[0]?.accelerator ?? null).toBe(isMac && id === 'shortcuts' ? null : shortcutOf(id, isMac));
    }
    // Electron's own words for a role are English, whatever the language.
    expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
  },
);

test('what has no use in this place is grey, and a click asks for the action', () => {
  const elsewhere = build(false);
  expect(elsewhere.items.find(({ id }) => id === 'add-candidate')?.enabled).toBe(false);
  const { items, done } = build(false, 'position');
  const item = items.find(({ id }) => id === 'add-candidate');
  expect(item?.enabled).toBe(true);
  // Only called by Electron with arguments that it does not use.
  (item?.click as (() => void) | undefined)?.();
  expect(done).toEqual(['add-candidate']);
});

test('a wrong word is offered in other spellings; a text that cannot be changed can be copied', () => {
  const replaced: string[] = [];
  const acts = { onReplace: (word: string) => replaced.push(word), onLearn: () => {} };
  const pressed = { isEditable: true, selectionText: '', misspelledWord: 'teh', dictionarySuggestions: ['the', 'tea'] };
  const items = contextMenuTemplate(pressed, texts.menu, acts);
  expect(items.slice(0, 2).map(({ label }) => label)).toEqual(['the', 'tea']);
  (items[0]?.click as (() => void) | undefined)?.(); // see above
  expect(replaced).toEqual(['the']);
  expect(items.find(({ role }) => role === 'paste')).toBeDefined();
  expect(items.find(({ role }) => role === 'cut')?.enabled).toBe(false);

  const read = { isEditable: false, misspelledWord: '', dictionarySuggestions: [] };
  expect(contextMenuTemplate({ ...read, selectionText: 'some' }, texts.menu, acts).map(({ role }) => role)).toEqual([
    'copy',
  ]);
  expect(contextMenuTemplate({ ...read, selectionText: ' ' }, texts.menu, acts)).toEqual([]);
});

test.each([
  [true, 'menuBarTemplate.png'],
  [false, 'tray.png'],
])('the tray has an icon for its bar (macOS: %s)', (isMac, name) => {
  expect(trayIcon(isMac)).toBe(name);
  expect(existsSync(join(import.meta.dirname, '../../../../resources/icons', name))).toBe(true);
});

test('the tray tells the next interview, what waits and what needs the person, and leads there', () => {
  const shown: (string | undefined)[] = [];
  const acts = { onShow: (hash?: string) => shown.push(hash), onQuit: () => {} };
  const told = {
    next: { id: 'i1', name: 'Zoë Nørgaard', startsAt: Date.UTC(2026, 10, 24, 9) },
    toScore: 2,
    waiting: 3,
    attention: 1,
    lastContactAt: null,
  };
  const items = trayTemplate(told, texts.tray, acts, 'en-GB');
  const labels = items.map(({ label }) => label);
  expect(labels[0]).toMatch(/^Next: Zoë Nørgaard, \S/u);
  expect(labels).toContain('Exports waiting: 3');
  expect(labels).toContain('Exports that need attention: 1');
  expect(labels).toContain('Interviews to score: 2');
  expect(labels).toContain('Not connected to Lever');
  (items[0]?.click as (() => void) | undefined)?.(); // see above
  expect(shown).toEqual(['#/interviews/i1']);

  const quiet = { next: null, toScore: 0, waiting: 0, attention: 0, lastContactAt: 1 };
  expect(trayTemplate(quiet, texts.tray, acts, 'en-GB').map(({ label }) => label)).not.toContain(
    'Exports that need attention: 0',
  );
});
