// Runs a command of this clone and waits for it.
import { type SpawnOptions, spawn } from 'node:child_process';
import { projectRoot } from './electron-launch.ts';
import { endWithUs } from './end-with-us.ts';

/** What a finished command left: its exit code (1 when a signal ended it) and, when captured, its output. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

/** `show`: the output goes to this process's own. `capture`: stdout and stderr are collected instead. */
export function runCommand(
  command: string,
  args: readonly string[],
  mode: 'show' | 'capture' = 'show',
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<CommandResult> {
  const isNode = command === 'node';
  const options: SpawnOptions = {
    cwd: projectRoot,
    env: { ...env },
    stdio: mode === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // The commands in node_modules/.bin are .cmd files on Windows, which only a shell starts.
    shell: !isNode && process.platform === 'win32',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(isNode ? process.execPath : command, args, options);
    const forget = endWithUs(child);
    let output = '';
    const collect = (chunk: unknown) => {
      output += String(chunk);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });
}
