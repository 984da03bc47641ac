import { describe, expect, test } from 'vitest';
import {
  actionOfKey,
  actions,
  isAvailable,
  keyCaps,
  placeOf,
  shortcutOf,
} from '../../../src-preload/contract/actions.ts';
import { english } from '../../../src-renderer/messages/index.ts';

const nothing = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe.each([false, true])('the registry of actions, macOS: %s', (isMac) => {
  test('no two actions have the same keys', () => {
    const shortcuts = actions.flatMap(({ id }) => shortcutOf(id, isMac) ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  test('every action is found by its own keys', () => {
    for (const action of actions) {
      const shortcut = shortcutOf(action.id, isMac);
      if (shortcut === null) continue;
      const has = (key: string) => shortcut.split('+').includes(key);
      const last = shortcut.split('+').at(-1) ?? '';
      const pressed = {
        key: { Left: 'ArrowLeft', Right: 'ArrowRight', Plus: '+' }[last] ?? last,
        ctrlKey: has('Ctrl') || (!isMac && has('CmdOrCtrl')),
        metaKey: has('Cmd') || (isMac && has('CmdOrCtrl')),
        altKey: has('Alt'),
        shiftKey: has('Shift'),
      };
      const place = action.places?.[0] ?? 'other';
      expect(actionOfKey(pressed, place, isMac)?.id, action.id).toBe(action.id);
    }
  });
});

test('every action has a name', () => {
  expect(actions.filter(({ id }) => !(`actions.${id}` in english))).toEqual([]);
});

test('keys without their modifiers, or in another place, ask for nothing', () => {
  expect(actionOfKey({ ...nothing, key: 'k' }, 'other', false)).toBeNull();
  expect(actionOfKey({ ...nothing, key: 'k', metaKey: true }, 'other', false)).toBeNull();
  expect(actionOfKey({ ...nothing, key: 'e', ctrlKey: true }, 'other', false)).toBeNull();
  expect(actionOfKey({ ...nothing, key: 'e', ctrlKey: true }, 'transcript', false)?.id).toBe('export');
  expect(actionOfKey({ ...nothing, key: '?', shiftKey: true }, 'other', false)?.id).toBe('shortcuts');
});

test('keys are printed as the system writes them', () => {
  expect(keyCaps('CmdOrCtrl+Shift+N', false)).toEqual(['Ctrl', 'Shift', 'N']);
  expect(keyCaps('CmdOrCtrl+Shift+N', true)).toEqual(['⌘', '⇧', 'N']);
  expect(keyCaps('CmdOrCtrl+Plus', false)).toEqual(['Ctrl', '+']);
});

test.each([
  ['', 'other'],
  ['#/positions', 'other'],
  ['#/positions/p1/plan', 'position'],
  ['#/interviews', 'other'],
  ['#/interviews/i1', 'interview'],
  ['#/interviews/i1/score', 'scorecard'],
  ['#/interviews/i1/transcript', 'transcript'],
  ['#/settings/about', 'other'],
])('%s is the place %s', (hash, place) => {
  expect(placeOf(hash)).toBe(place);
});

test('what belongs to a position is not offered elsewhere', () => {
  const ids = (place: Parameters<typeof isAvailable>[1]) =>
    actions.filter((action) => isAvailable(action, place)).map(({ id }) => id);
  expect(ids('position')).toContain('add-candidate');
  expect(ids('transcript')).not.toContain('add-candidate');
});
