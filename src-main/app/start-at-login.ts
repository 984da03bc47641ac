import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, win32 } from 'node:path';
import type { App } from 'electron';
import type { SettingsStore } from '../settings/index.ts';

/** On the command line of a start at login: no window is opened. */
const hiddenSwitch = 'hidden';

/** Whether the session started the app: then nobody asked for a window. */
export function wasStartedHidden(app: Pick<App, 'commandLine' | 'getLoginItemSettings'>, isMac: boolean): boolean {
  // macOS hands no arguments over.
  return isMac ? app.getLoginItemSettings().wasOpenedAtLogin : app.commandLine.hasSwitch(hiddenSwitch);
}

/** A desktop entry for `~/.config/autostart`; the path in quotes, as the Desktop Entry Specification escapes it. */
export function autostartEntry(executable: string): string {
  const quoted = executable.replace(/["`$\\]/gu, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return ['[Desktop Entry]', 'Type=Application', 'Name=Rubric', `Exec="${quoted}" --${hiddenSwitch}`, ''].join('\n');
}

/**
 * What the session starts on Windows and macOS. Squirrel keeps each version in a folder of its own that goes with the next
 * one, and beside these a small program of the same name that starts the newest.
 */
export function loginItem(
  isWanted: boolean,
  options: { readonly platform: string; readonly executable: string },
): { readonly openAtLogin: boolean; readonly path?: string; readonly args?: string[] } {
  if (options.platform !== 'win32') return { openAtLogin: isWanted };
  const { base, dir } = win32.parse(options.executable);
  const isOfSquirrel = /^app-\d/.test(win32.basename(dir));
  const path = isOfSquirrel ? win32.join(win32.dirname(dir), base) : options.executable;
  return { openAtLogin: isWanted, path, args: [`--${hiddenSwitch}`] };
}

/** Starts the app with the person's session, or no longer. */
export function startAtLogin(
  app: Pick<App, 'setLoginItemSettings'>,
  isWanted: boolean,
  options: { readonly platform: string; readonly executable: string; readonly configFolder: string },
): void {
  if (options.platform !== 'linux') {
    app.setLoginItemSettings(loginItem(isWanted, options));
    return;
  }
  const folder = join(options.configFolder, 'autostart');
  const file = join(folder, 'rubric.desktop');
  if (isWanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, autostartEntry(options.executable));
  } else {
    rmSync(file, { force: true });
  }
}

/** Does so whenever the setting changes. */
export function followStartAtLogin(app: App, settings: Pick<SettingsStore, 'get' | 'onChange'>): void {
  let isWanted = settings.get().startAtLogin;
  settings.onChange((next) => {
    if (next.startAtLogin === isWanted) return;
    isWanted = next.startAtLogin;
    startAtLogin(app, isWanted, {
      platform: process.platform,
      executable: process.execPath,
      configFolder: app.getPath('appData'),
    });
  });
}
