import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { nodeTargets, rendererTarget } from './tools/build-targets.ts';

// RUBRIC_TEST_PACKAGE=1 makes a package for the packaged smoke test, never for people:
// - Playwright drives the main process through --inspect, so that one fuse stays on;
// - with RUBRIC_SQLITE_BINDING (set by tools/setup.mjs on the registry's older Electron) that addon replaces the shipped one,
//   and the ninth fuse, which that Electron does not have yet, is left out.
const isTestPackage = process.env.RUBRIC_TEST_PACKAGE === '1';
const testBinding = isTestPackage ? process.env.RUBRIC_SQLITE_BINDING : undefined;

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

/** Leaves the one addon that the target can load. */
function keepTargetAddon(buildPath: string, platform: string, arch: string): void {
  const folder = join(buildPath, 'node_modules', 'better-sqlite3', 'prebuilds');
  const wanted = `${platform}-${arch}.node`;
  for (const file of readdirSync(folder)) {
    if (file !== wanted) rmSync(join(folder, file));
  }
  if (!readdirSync(folder).includes(wanted)) throw new Error(`better-sqlite3 has no addon for ${platform}-${arch}`);
  if (testBinding) copyFileSync(testBinding, join(folder, wanted));
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
    appBundleId: 'example.rubric.desktop',
    appCategoryType: 'public.app-category.business',
    asar: { unpack: '{**/{.**,**}/**/*.node,**/{.**,**}/**/sherpa-onnx-*/**}' },
    // Why macOS says the app wants to hear.
    extendInfo: {
      NSMicrophoneUsageDescription: 'Rubric records interviews when you start a recording and the candidate agreed.',
      NSAudioCaptureUsageDescription: 'Rubric records what others in the call say when you start a recording.',
    },
    ignore: (path: string) => path !== '' && !PACKED.some((pattern) => pattern.test(path)),
    ...(electronZipDir ? { electronZipDir } : {}),
  },
  hooks: {
    packageAfterPrune: async (_config, buildPath, _electronVersion, platform, arch) => {
      keepTargetAddon(buildPath, platform, arch);
      keepTargetSpeechEngine(buildPath, platform, arch);
    },
  },
  makers: [],
  plugins: [
    new VitePlugin({
      build: nodeTargets.map(({ name, source, config, kind }) => ({ entry: { [name]: source }, config, target: kind })),
      renderer: [rendererTarget],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      // A fuse that a later Electron adds fails the build instead of keeping its default unseen.
      strictlyRequireAllFuses: testBinding === undefined,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: isTestPackage,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      ...(testBinding === undefined ? { [FuseV1Options.WasmTrapHandlers]: true } : {}),
    }),
  ],
};

export default config;
