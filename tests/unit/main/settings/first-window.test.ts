import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileSwitch } from '../../../../src-main/settings/profile-switch.ts';
import { readTheme } from '../../../../src-main/settings/read-theme.ts';
import { openWindowState } from '../../../../src-main/settings/window-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-first-window-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('profileSwitch', () => {
  it.each([
    [{ RUBRIC_USER_DATA: ' /tmp/profile ' }, false, '/tmp/profile'],
    [{ RUBRIC_USER_DATA: ' ' }, false, null],
    [{}, false, null],
    [{ RUBRIC_USER_DATA: '/tmp/profile' }, true, null],
  ] as const)('of %j, packaged %j, is %j', (env, isPackaged, expected) => {
    expect(profileSwitch(env, isPackaged)).toBe(expected);
  });
});

describe('readTheme', () => {
  it.each([
    ['{"theme":"dark","format":2}', 'dark'],
    ['{"theme":"purple"}', 'system'],
    ['null', 'system'],
    ['{"theme":', 'system'],
  ])('of %s is %s', (text, expected) => {
    writeFileSync(join(folder, 'settings.json'), text);
    expect(readTheme(folder)).toBe(expected);
  });

  it('is the system’s before there are settings', () => {
    expect(readTheme(folder)).toBe('system');
  });
});

describe('openWindowState', () => {
  const first = { width: 1280, height: 800, x: null, y: null, isMaximized: false };
  const moved = { width: 1000, height: 700, x: -20, y: 40, isMaximized: true };

  it('keeps the place of each window apart', () => {
    openWindowState(folder).main.save(moved);
    const { main, compact } = openWindowState(folder);
    expect(main.read()).toEqual(moved);
    expect(compact.read()).toMatchObject({ width: 420, x: null });
    compact.save({ ...moved, width: 400 });
    expect(openWindowState(folder).main.read()).toEqual(moved);
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toHaveProperty('compact.width', 400);
  });

  it.each(['', '[]', '7', '{"main":7}', '{"main":{"width":"1","height":1,"x":0,"y":0,"isMaximized":false}}'])(
    'counts %j as none',
    (text) => {
      writeFileSync(join(folder, 'window.json'), text);
      expect(openWindowState(folder).main.read()).toEqual(first);
    },
  );
});
