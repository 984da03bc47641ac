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

// Forge's Vite plugin packs .vite/ only. better-sqlite3 is the one module outside the bundles: its JavaScript and its
// addon go along, SQLite's source does not. Packager unpacks *.node files from the asar by itself.
const PACKED = [
  /^\/\.vite($|\/build|\/renderer)/,
  /^\/package\.json$/,
  /^\/node_modules$/,
  /^\/node_modules\/better-sqlite3($|\/package\.json$|\/LICENSE$|\/lib|\/prebuilds)/,
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

const config: ForgeConfig = {
  // better-sqlite3 is a Node-API addon with its binaries inside its package: nothing is rebuilt.
  rebuildConfig: { onlyModules: [] },
  packagerConfig: {
    name: 'Rubric',
    executableName: 'rubric',
    appBundleId: 'example.rubric.desktop',
    appCategoryType: 'public.app-category.business',
    // `rubric://…` opens the app (macOS reads it here, the others are told at the start).
    protocols: [{ name: 'Rubric', schemes: ['rubric'] }],
    asar: true,
    ignore: (path: string) => path !== '' && !PACKED.some((pattern) => pattern.test(path)),
    ...(electronZipDir ? { electronZipDir } : {}),
  },
  hooks: {
    packageAfterPrune: async (_config, buildPath, _electronVersion, platform, arch) => {
      keepTargetAddon(buildPath, platform, arch);
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
