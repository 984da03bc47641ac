import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// electron-store looks for Electron's executable when it is loaded; it is never started here.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere';
});

import { defaultSettings, openSettings } from '../../../../src-main/settings/index.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rubric-settings-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openSettings', () => {
  it('starts with defaults and says so by no reset', () => {
    const settings = openSettings(folder);
    expect(settings.get()).toEqual(defaultSettings);
    expect(settings.wasReset).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps a change over the next start, and tells listeners', () => {
    const settings = openSettings(folder);
    const heard: unknown[] = [];
    const stop = settings.onChange((changed) => heard.push(changed.theme));
    settings.set({ theme: 'dark', ownDomains: ['nordkap.example'] });
    stop();
    settings.set({ theme: 'light' });
    expect(heard).toEqual(['dark']);
    expect(openSettings(folder).get()).toMatchObject({ theme: 'light', ownDomains: ['nordkap.example'], leverRate: 8 });
  });

  it('refuses what a setting cannot be and changes nothing', () => {
    const settings = openSettings(folder);
    expect(() => settings.set({ leverRate: 11 })).toThrow();
    expect(() => settings.set({ callbackPort: 80 })).toThrow();
    expect(settings.get()).toEqual(defaultSettings);
    expect(openSettings(folder).get()).toEqual(defaultSettings);
  });

  it.each(['{"theme":', '[]', '{"format":1,"theme":"purple"}', '{"format":99}', 'null', ''])(
    'sets a file that holds %j aside, keeps it and uses defaults',
    (text) => {
      writeFileSync(file, text);
      const settings = openSettings(folder);
      expect(settings.get()).toEqual(defaultSettings);
      expect(settings.wasReset).toBe(true);
      expect(readFileSync(settings.setAside ?? '', 'utf8')).toBe(text);
    },
  );

  it('never overwrites what was set aside before', () => {
    for (const text of ['first', 'second']) {
      writeFileSync(file, text);
      openSettings(folder);
    }
    expect(readFileSync(path.join(folder, 'settings.damaged-1.json'), 'utf8')).toBe('first');
    expect(readFileSync(path.join(folder, 'settings.damaged-2.json'), 'utf8')).toBe('second');
  });

  it('brings a file of format 0 to the present form', () => {
    writeFileSync(file, '{"theme":"dark"}');
    expect(openSettings(folder).get()).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 3, theme: 'dark' });
    expect(existsSync(path.join(folder, 'settings.damaged-1.json'))).toBe(false);
  });

  it('keeps client ids for each account', () => {
    const settings = openSettings(folder);
    settings.setLeverClientId('sandbox', 'client-a');
    settings.setLeverClientId('production', 'client-b');
    settings.setLeverClientId('production', null);
    const again = openSettings(folder);
    expect([again.leverClientId('sandbox'), again.leverClientId('production')]).toEqual(['client-a', null]);
  });
});
