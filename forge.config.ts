import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import updates from './resources/updates.json' with { type: 'json' };
import { nodeTargets, rendererTarget } from './tools/build-targets.ts';
import { checkFuses, fuseConfig, type PackageKind } from './tools/fuses.ts';
import { makers, signing } from './tools/makers.ts';
import { checkContents, packageParts } from './tools/package-contents.ts';

// RUBRIC_TEST_PACKAGE=1 makes a package for the packaged smoke test, never for people. RUBRIC_PACKAGE_BINDING (set by
// tools/electron-zip.ts on machines with the registry's older Electron) is the addon that this Electron can load.
const binding = process.env.RUBRIC_PACKAGE_BINDING;
const kind: PackageKind = {
  isForTests: process.env.RUBRIC_TEST_PACKAGE === '1',
  isOldRuntime: binding !== undefined,
};

// A folder with electron-v<version>-<platform>-<arch>.zip, for machines that cannot reach Electron's own download.
const electronZipDir = process.env.RUBRIC_ELECTRON_ZIP_DIR;

// Forge's Vite plugin packs .vite/ only. Two modules stay outside the bundles: better-sqlite3 (its JavaScript and its addon go
// along, SQLite's source does not), and the speech engine, whose addon and libraries load each other from one folder: that
// folder lies beside the archive. Packager unpacks *.node files from the asar by itself.
const PACKED = [
  /^\/\.vite($|\/build|\/renderer)/,
  /^\/package\.json$/,
  /^\/node_modules$/,
  /^\/node_modules\/better-sqlite3($|\/package\.json$|\/LICENSE$|\/lib|\/prebuilds)/,
  /^\/node_modules\/sherpa-onnx-[^/]+/,
];

/** Leaves the addons that the target can load: one, and on macOS both, of which a universal app needs either. */
function keepTargetAddon(buildPath: string, platform: string, arch: string): void {
  const folder = join(buildPath, 'node_modules', 'better-sqlite3', 'prebuilds');
  const wanted = `${platform}-${arch}.node`;
  for (const file of readdirSync(folder)) {
    const isNeeded = platform === 'darwin' ? file.startsWith('darwin-') : file === wanted;
    if (!isNeeded) rmSync(join(folder, file));
  }
  if (!readdirSync(folder).includes(wanted)) throw new Error(`better-sqlite3 has no addon for ${platform}-${arch}`);
  if (binding) copyFileSync(binding, join(folder, wanted));
}

/** Leaves the speech engine's libraries for the target alone; without them the app says that transcribing is not available. */
function keepTargetSpeechEngine(buildPath: string, platform: string, arch: string): void {
  const folder = join(buildPath, 'node_modules');
  // The package's own name for win32.
  const wanted = `sherpa-onnx-${platform === 'win32' ? 'win' : platform}-${arch}`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('sherpa-onnx-') && name !== wanted && name !== 'sherpa-onnx-node') {
      rmSync(join(folder, name), { recursive: true });
    }
  }
  if (!readdirSync(folder).includes(wanted))
    process.emitWarning(`This package cannot transcribe: ${wanted} is not installed.`);
}

const config: ForgeConfig = {
  // better-sqlite3 is a Node-API addon with its binaries inside its package: nothing is rebuilt.
  rebuildConfig: { onlyModules: [] },
  packagerConfig: {
    name: 'Rubric',
    executableName: 'rubric',
    // Packager adds the system's ending: .icns, .ico; on Linux the window brings its own.
    icon: join(import.meta.dirname, 'resources', 'icons', 'app'),
    appBundleId: 'example.rubric.desktop',
    appCategoryType: 'public.app-category.business',
    // `rubric://…` opens the app (macOS reads it here, the others are told at the start).
    protocols: [{ name: 'Rubric', schemes: ['rubric'] }],
    asar: { unpack: '{**/{.**,**}/**/*.node,**/{.**,**}/**/sherpa-onnx-*/**}' },
    // Why macOS says the app wants to hear.
    extendInfo: {
      NSMicrophoneUsageDescription: 'Rubric records interviews when you start a recording and the candidate agreed.',
      NSAudioCaptureUsageDescription: 'Rubric records what others in the call say when you start a recording.',
    },
    ignore: (path: string) => path !== '' && !PACKED.some((pattern) => pattern.test(path)),
    ...(electronZipDir ? { electronZipDir } : {}),
    // The same two addons are in either half of a universal app.
    osxUniversal: { x64ArchFiles: '**/better-sqlite3/prebuilds/*.node' },
    ...signing(process.env),
  },
  hooks: {
    // The registry's runtime has none; the maker for Debian asks for it.
    packageAfterExtract: async (_config, buildPath) => {
      const licence = join(import.meta.dirname, 'node_modules', 'electron', 'LICENSE');
      if (!existsSync(join(buildPath, 'LICENSE'))) copyFileSync(licence, join(buildPath, 'LICENSE'));
    },
    packageAfterPrune: async (_config, buildPath, _electronVersion, platform, arch) => {
      keepTargetAddon(buildPath, platform, arch);
      keepTargetSpeechEngine(buildPath, platform, arch);
    },
    // What was meant to be in the package is looked for in it, whoever it is for.
    postPackage: async (_config, { platform, outputPaths }) => {
      for (const folder of outputPaths) {
        const { executable, resources } = packageParts(folder, platform);
        await checkFuses(executable, kind);
        checkContents(resources, join(import.meta.dirname, 'resources', 'fonts.json'));
      }
    },
  },
  makers: makers(process.env, updates.address),
  plugins: [
    new VitePlugin({
      build: nodeTargets.map(({ name, source, config, kind }) => ({ entry: { [name]: source }, config, target: kind })),
      renderer: [rendererTarget],
    }),
    new FusesPlugin(fuseConfig(kind)),
  ],
};

export default config;
