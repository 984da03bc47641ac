// How big the app is: each bundle and chunk of the build, and the newest package. usage: node tools/size.ts
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './electron-launch.ts';
import { listAsar, listFolder, packageParts } from './package-contents.ts';

/** Smaller files are summed up. */
const smallest = 64 * 1024;

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} kB`.padStart(10);
}

function sum(sizes: Iterable<number>): number {
  return [...sizes].reduce((total, size) => total + size, 0);
}

function print(title: string, files: ReadonlyMap<string, number>): void {
  console.log(`size: ${title}: ${kilobytes(sum(files.values())).trim()} in ${files.size} files`);
  const big = [...files].filter(([, size]) => size >= smallest).sort(([, one], [, other]) => other - one);
  for (const [name, size] of big) console.log(`${kilobytes(size)}  ${name}`);
  const rest = sum(files.values()) - sum(big.map(([, size]) => size));
  if (rest > 0) console.log(`${kilobytes(rest)}  ${files.size - big.length} smaller files`);
}

const build = join(projectRoot, '.vite');
if (existsSync(build)) {
  const files = [...listFolder(build)].filter(([name]) => !name.includes('fonts'));
  print('build without fonts', new Map(files));
}
const out = join(projectRoot, 'out');
const packages = existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('Rubric-')) : [];
for (const name of packages) {
  const platform = name.split('-')[1] ?? '';
  const { resources } = packageParts(join(out, name), platform);
  const archive = join(resources, 'app.asar');
  if (!existsSync(archive)) continue;
  print(`${name} app.asar (${kilobytes(statSync(archive).size).trim()} of 15360 kB allowed)`, listAsar(archive));
  print(`${name} app.asar.unpacked`, listFolder(join(resources, 'app.asar.unpacked')));
  print(`${name} altogether`, new Map([['all files', sum(listFolder(join(out, name)).values())]]));
}
