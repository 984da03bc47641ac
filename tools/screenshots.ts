// Pictures of every screen, dialog and state in light, dark, compact, wide, narrow, at 200 %, in German, with more contrast
// and in forced colours, in screenshots/index.html; what an eye misses is printed.
// usage: node tools/screenshots.ts [WORD…]  (only pictures whose file name includes a word: dialog, .zoom-200)
import { withDisplay } from './display.ts';
import { runCommand } from './run-command.ts';

const build = await runCommand('node', ['tools/build.ts']);
if (build.code !== 0) process.exit(build.code);
const { takeScreenshots } = await import('./screenshots/take.ts');
process.exit(await withDisplay(() => takeScreenshots(process.argv.slice(2)), { always: true }));
