// Packages the app, or makes what people install. usage: node tools/forge.ts package|make [Forge's own arguments]
import { forgeEnvironment } from './electron-zip.ts';
import { runCommand } from './run-command.ts';

const [command, ...args] = process.argv.slice(2);
if (command !== 'package' && command !== 'make') {
  console.error('usage: node tools/forge.ts package|make [--arch=universal] [--targets=…]');
  process.exit(1);
}
const env = await forgeEnvironment();
if (env.RUBRIC_PACKAGE_BINDING !== undefined) {
  console.log(
    `${command}: with the Electron of the npm registry, for trying only: releases need Electron's own download`,
  );
}
process.exit((await runCommand('electron-forge', [command, ...args], 'show', env)).code);
