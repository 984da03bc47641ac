// Measures against the budgets of design section 7.
// usage: node tools/bench.ts NAME [arguments]   runs tests/bench/NAME.ts; without a name, lists them
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './display.ts';
import { projectRoot } from './electron-launch.ts';
import { runCommand } from './run-command.ts';

const folder = join(projectRoot, 'tests', 'bench');
const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  console.error(`usage: npm run bench -- NAME\nNAME is one of: ${names.map((file) => file.slice(0, -3)).join(', ')}`);
  process.exit(1);
}
const build = await runCommand('node', ['tools/build.ts']);
if (build.code !== 0) process.exit(build.code);
const { code } = await withDisplay(() => runCommand('node', [join(folder, `${name}.ts`), ...args]));
process.exit(code);
