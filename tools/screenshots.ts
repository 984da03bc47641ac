// Pictures of every screen in light, dark, compact, wide, narrow, at 200 % and in German, in screenshots/index.html.
// usage: node tools/screenshots.ts
import { withDisplay } from './display.ts';
import { runCommand } from './run-command.ts';

const build = await runCommand('node', ['tools/build.ts']);
if (build.code !== 0) process.exit(build.code);
const { takeScreenshots } = await import('./screenshots/take.ts');
process.exit(await withDisplay(takeScreenshots, { always: true }));
