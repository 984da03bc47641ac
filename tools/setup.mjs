#!/usr/bin/env node
// Gets this clone ready to run, from nothing but Node and npm. Without dependencies, for Node 20 and newer. See README.md.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { build, launchDescription, runCommand } from './setup/launch.mjs';
import { SetupError, say } from './setup/report.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const USAGE = `usage: node tools/setup.mjs [--retry-download]                  set up only
       node tools/setup.mjs [--retry-download] --print          set up, build, print how to launch the app as JSON
       node tools/setup.mjs [--retry-download] -- COMMAND …     set up, run COMMAND with Node 24`;

function parse(argv) {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const command = end < 0 ? undefined : argv.slice(end + 1);
  const unknown = flags.find((flag) => flag !== '--print' && flag !== '--retry-download');
  if (unknown) throw new SetupError(`${unknown} is not known.\n${USAGE}`);
  if (command?.length === 0 || (command && flags.includes('--print'))) throw new SetupError(USAGE);
  return { print: flags.includes('--print'), retryDownload: flags.includes('--retry-download'), command };
}

try {
  const { print, retryDownload, command } = parse(process.argv.slice(2));
  await ensureDependencies();
  await ensureSystemPackages();
  const electron = await ensureElectron({ retryDownload });
  if (print) {
    build();
    process.stdout.write(`${JSON.stringify(launchDescription(electron))}\n`);
  } else if (command) {
    process.exitCode = await runCommand(command, electron);
  } else {
    say('ready');
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
