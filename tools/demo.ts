// Starts Rubric with the demo workspace: for a person at a display, or, by itself, as a walkthrough.
// usage: node tools/demo.ts [--walkthrough]
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, withDisplay } from './display.ts';
import { electronEnvironment, electronLaunch, projectRoot } from './electron-launch.ts';
import { runCommand } from './run-command.ts';

/** A profile of its own: the demo must not touch what somebody works on. */
function demoProfile(): string {
  const { env, platform } = process;
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'rubric-demo');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'rubric-demo');
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'rubric-demo');
}

async function startApp(): Promise<number> {
  const { executable, switches } = electronLaunch();
  const profile = demoProfile();
  console.log(`demo: Rubric with the demo workspace; its profile is ${profile}`);
  const env = electronEnvironment({ RUBRIC_USER_DATA: profile });
  const { code } = await runCommand(executable, [...switches, projectRoot, '--demo'], 'show', env);
  return code;
}

async function walkThrough(): Promise<number> {
  const { runWalkthrough } = await import('./walkthrough/run.ts');
  return runWalkthrough();
}

const byItself = process.argv.includes('--walkthrough');
const build = await runCommand('node', ['tools/build.ts']);
if (build.code !== 0) process.exit(build.code);
process.exit(byItself || !hasDisplay() ? await withDisplay(walkThrough, { always: true }) : await startApp());
