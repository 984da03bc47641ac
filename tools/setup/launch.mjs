// How the built app, and commands around it, are started.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { commandFolders, node24, root } from './places.mjs';
import { SetupError } from './report.mjs';

/** What must be added to the environment for this Electron. */
function electronEnvironment(electron) {
  return {
    ...(electron.dist ? { ELECTRON_OVERRIDE_DIST_PATH: electron.dist } : {}),
    ...(electron.sqliteBinding ? { RUBRIC_SQLITE_BINDING: electron.sqliteBinding } : {}),
  };
}

/** Chromium's own switches that this machine asks for. */
export function electronSwitches() {
  if (process.platform !== 'linux') return [];
  const switches = [];
  if (process.getuid?.() === 0) switches.push('--no-sandbox');
  // No session bus, no keyring: without this, safeStorage waits for one that never answers.
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) switches.push('--password-store=basic');
  return switches;
}

/** The app is built when the build is missing or stale. @throws {SetupError} */
export function build() {
  const result = spawnSync(node24, ['tools/build.ts'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new SetupError('the app could not be built, see above.');
}

/** The answer of --print. */
export function launchDescription(electron) {
  return {
    electron: electron.executable,
    args: [...electronSwitches(), root],
    env: electronEnvironment(electron),
    cwd: root,
    node: node24,
  };
}

/** Runs a command with Node 24 and the clone's own commands first; resolves to its exit code. */
export function runCommand([command, ...args], electron) {
  const env = { ...process.env, ...electronEnvironment(electron) };
  // Set by editors and by Electron itself for their children; it would turn the app into plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = [...commandFolders, env[pathName]].filter(Boolean).join(delimiter);

  return new Promise((resolve, reject) => {
    // By its path: a shell, and Windows, may still know another `node`. The rest are .cmd files on Windows, which want a shell.
    const isNode = command === 'node';
    const child = spawn(isNode ? node24 : command, args, {
      cwd: process.cwd(),
      env,
      stdio: 'inherit',
      shell: !isNode && process.platform === 'win32',
    });
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    // Ctrl-C reaches the child by itself; set-up stays to hand its exit code on.
    process.on('SIGINT', () => {});
    child.once('error', (error) => reject(new SetupError(`${command} cannot be started: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
