// Starts the app for development: Forge, with Vite's server for the page. Arguments go to the app.
import { hasDisplay } from './display.ts';
import { runCommand } from './run-command.ts';
import { electronSwitches } from './setup/launch.mjs';

if (!hasDisplay()) {
  console.error('There is no display. Use `npm run demo -- --walkthrough`, or `xvfb-run -a npm start`.');
  process.exit(1);
}
const { code } = await runCommand('electron-forge', ['start', '--', ...electronSwitches(), ...process.argv.slice(2)]);
process.exit(code);
