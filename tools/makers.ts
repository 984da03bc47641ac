// What `npm run make` makes for each system, and how it is signed: docs/release.md.

import { join } from 'node:path';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { projectRoot } from './electron-launch.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Signing = Pick<NonNullable<ForgeConfig['packagerConfig']>, 'osxSign' | 'osxNotarize' | 'windowsSign'>;

/** From the environment, since keys belong to whoever releases. Throws for half of what a signature needs. */
export function signing(env: Environment): Signing {
  const identity = env.RUBRIC_MAC_IDENTITY;
  const key = together(env, ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER']);
  if (key && !identity)
    throw new Error('APPLE_API_KEY needs RUBRIC_MAC_IDENTITY: only what is signed can be notarised');
  const windows = windowsSigning(env);
  return {
    ...(identity ? { osxSign: { identity } } : {}),
    ...(key
      ? {
          osxNotarize: {
            appleApiKey: key.APPLE_API_KEY,
            appleApiKeyId: key.APPLE_API_KEY_ID,
            appleApiIssuer: key.APPLE_API_ISSUER,
          },
        }
      : {}),
    ...(windows ? { windowsSign: windows } : {}),
  };
}

function windowsSigning(env: Environment) {
  const certificate = together(env, ['RUBRIC_WINDOWS_CERTIFICATE', 'RUBRIC_WINDOWS_CERTIFICATE_PASSWORD']);
  if (!certificate) return undefined;
  return {
    certificateFile: certificate.RUBRIC_WINDOWS_CERTIFICATE,
    certificatePassword: certificate.RUBRIC_WINDOWS_CERTIFICATE_PASSWORD,
  };
}

/** The variables, when all are set; undefined when none is. */
function together<Name extends string>(env: Environment, names: readonly Name[]): Record<Name, string> | undefined {
  const found = names.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []));
  if (found.length === 0) return undefined;
  if (found.length < names.length) throw new Error(`of ${names.join(', ')} all are needed, or none`);
  return Object.fromEntries(found) as Record<Name, string>; // each name is there
}

const defaultMaintainer = 'Rubric <packages@rubric.example>';
const icon = (name: string) => join(projectRoot, 'resources', 'icons', name);
const debian = {
  name: 'rubric',
  productName: 'Rubric',
  genericName: 'Structured interviews',
  categories: ['Office' as const],
  section: 'misc' as const,
  // Its documentation has a picture for each size of the desktop's theme, and so has its code; its type knows one only.
  icon: Object.fromEntries([
    ...[32, 48, 128, 256, 512].map((size) => [`${size}x${size}`, icon(`app-${size}.png`)]),
    ['scalable', icon('app.svg')],
  ]) as unknown as string,
  // Without it no desktop would start Rubric for a link while it is closed.
  mimeType: ['x-scheme-handler/rubric'],
  // xz, the default, takes many minutes for Chromium and saves little.
  compression: 'gzip',
};

/**
 * Windows: an installer (Squirrel), which updates itself. macOS: a disk image, and the zip that updates are made of. Linux: a
 * package for Debian and its kin, and a zip. `updateAddress` is that of resources/updates.json.
 */
export function makers(env: Environment, updateAddress: string): NonNullable<ForgeConfig['makers']> {
  const channel = env.RUBRIC_CHANNEL ?? 'stable';
  if (channel !== 'stable' && channel !== 'beta') throw new Error('RUBRIC_CHANNEL is stable or beta');
  const windows = windowsSigning(env);
  const feed = (platform: string, arch: string) => `${updateAddress.replace(/\/$/, '')}/${channel}/${platform}/${arch}`;
  return [
    new MakerSquirrel(
      (arch) => ({
        name: 'rubric',
        setupIcon: icon('app.ico'),
        ...(windows ? { windowsSign: windows } : {}),
        // The releases that are out, for small updates from one to the next.
        ...(updateAddress === '' ? {} : { remoteReleases: feed('win32', arch) }),
      }),
      ['win32'],
    ),
    new MakerDMG({ format: 'ULFO', icon: icon('app.icns') }, ['darwin']),
    new MakerZIP(
      (arch) => (updateAddress === '' ? {} : { macUpdateManifestBaseUrl: feed('darwin', arch) }),
      ['darwin', 'linux'],
    ),
    new MakerDeb({ options: { ...debian, maintainer: env.RUBRIC_MAINTAINER ?? defaultMaintainer } }, ['linux']),
  ];
}
