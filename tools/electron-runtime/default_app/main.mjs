// Stands in for Electron's own default app: electron [-r MODULE] [--flags] APPDIR|FILE [args]
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const preloads = [];
let target;
for (let i = 0; i < args.length && !target; i++) {
  const arg = args[i];
  if (arg === '--version' || arg === '-v') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (arg === '-r' || arg === '--require') preloads.push(args[++i]);
  else if (arg.startsWith('--require=')) preloads.push(arg.slice('--require='.length));
  else if (!arg.startsWith('-')) {
    target = path.resolve(arg);
    process.argv.splice(1, i); // as upstream: [electron, app, ...rest]
  }
}
if (!target) {
  console.error('usage: electron APPDIR');
  process.exit(1);
}
if (preloads.length) Module._preloadModules(preloads);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

let entry = target;
const manifestFile = path.join(target, 'package.json');
if (fs.existsSync(manifestFile)) {
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  app.setVersion(manifest.version ?? '0.0.0');
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setAppPath(target);
  entry = path.resolve(target, manifest.main ?? 'index.js');
} else {
  app.setAppPath(path.dirname(target));
}
app.setPath('userData', path.join(app.getPath('appData'), app.name));
try {
  // Awaited, as upstream: Electron holds its `ready` event back until this module has been evaluated. An app that is slow to
  // load would otherwise find itself past it.
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error('The app threw while it was loaded:\n', error);
  process.exit(1);
}
