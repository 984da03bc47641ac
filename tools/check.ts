// Everything that is checked without running the app: one line a part, and the output of what failed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './electron-launch.ts';
import { runCommand } from './run-command.ts';

const parts: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  { name: 'format and lint', command: 'biome', args: ['check', '--error-on-warnings'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  ...(existsSync(join(projectRoot, 'tools/rules/check.ts'))
    ? [{ name: 'import rules', command: 'node', args: ['tools/rules/check.ts'] }]
    : []),
  { name: 'dead code', command: 'knip', args: [] },
];

let failures = 0;
for (const { name, command, args } of parts) {
  const started = performance.now();
  const { code, output } = await runCommand(command, args, 'capture');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`check: ${name}: ${code === 0 ? 'passed' : 'failed'} (${seconds} s)`);
  if (code !== 0) {
    failures += 1;
    console.log(output.trimEnd());
  }
}
process.exit(failures === 0 ? 0 : 1);
