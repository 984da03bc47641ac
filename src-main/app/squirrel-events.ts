import { spawn } from 'node:child_process';
import { basename, dirname, join } from 'node:path';

/** What Squirrel's installer starts the app for; in each case it must end at once. */
const shortcutChanges: ReadonlyMap<string, '--createShortcut' | '--removeShortcut' | null> = new Map([
  ['--squirrel-install', '--createShortcut'],
  ['--squirrel-updated', '--createShortcut'],
  ['--squirrel-uninstall', '--removeShortcut'],
  ['--squirrel-obsolete', null],
]);

/**
 * Whether the installer on Windows started the app, to make or remove its shortcuts; that is then begun, and the app should
 * quit. Update.exe lies above the folder of each version.
 */
export function answerSquirrel(
  argv: readonly string[],
  executable: string,
  start: (command: string, args: readonly string[]) => void = startDetached,
): boolean {
  const event = argv[1] ?? '';
  const change = shortcutChanges.get(event);
  if (change === undefined) return false;
  const updater = join(dirname(executable), '..', 'Update.exe');
  if (change !== null) start(updater, [change, basename(executable)]);
  return true;
}

function startDetached(command: string, args: readonly string[]): void {
  spawn(command, args, { detached: true, stdio: 'ignore' }).unref();
}
