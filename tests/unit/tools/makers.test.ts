import { existsSync } from 'node:fs';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { describe, expect, it } from 'vitest';
import { makers, signing } from '../../../tools/makers.ts';

const apple = { APPLE_API_KEY: '/keys/a.p8', APPLE_API_KEY_ID: 'A1', APPLE_API_ISSUER: 'an-issuer' };

describe('signing', () => {
  it('is left out when nothing is set', () => {
    expect(signing({})).toEqual({});
  });

  it('signs and notarises for macOS, and signs for Windows, with what the environment holds', () => {
    const windows = { RUBRIC_WINDOWS_CERTIFICATE: 'a.pfx', RUBRIC_WINDOWS_CERTIFICATE_PASSWORD: 'x' };
    expect(signing({ RUBRIC_MAC_IDENTITY: 'Developer ID', ...apple, ...windows })).toEqual({
      osxSign: { identity: 'Developer ID' },
      osxNotarize: { appleApiKey: '/keys/a.p8', appleApiKeyId: 'A1', appleApiIssuer: 'an-issuer' },
      windowsSign: { certificateFile: 'a.pfx', certificatePassword: 'x' },
    });
  });

  it.each([
    ['half a key', { RUBRIC_MAC_IDENTITY: 'Developer ID', APPLE_API_KEY: '/keys/a.p8' }],
    ['a key without an identity', apple],
    ['a certificate without its password', { RUBRIC_WINDOWS_CERTIFICATE: 'a.pfx' }],
  ])('refuses %s, so that nothing unsigned is taken for signed', (_what, env) => {
    expect(() => signing(env)).toThrow();
  });
});

describe('makers', () => {
  it('are there for each system', async () => {
    const list = makers({}, '');
    const platforms = list.map((maker) =>
      'name' in maker && 'platforms' in maker ? [maker.name, maker.platforms] : null,
    );
    expect(platforms).toEqual([
      ['squirrel', ['win32']],
      ['dmg', ['darwin']],
      ['zip', ['darwin', 'linux']],
      ['deb', ['linux']],
    ]);
  });

  it('have the icons that they name, and hand links over to the app on Linux', async () => {
    const configs = [];
    for (const maker of makers({}, '')) {
      if (maker instanceof MakerSquirrel || maker instanceof MakerDMG || maker instanceof MakerDeb) {
        await maker.prepareConfig('x64');
        configs.push(maker.config);
      }
    }
    const [windows, mac, linux] = configs;
    expect(windows).toMatchObject({ setupIcon: expect.stringMatching(/app\.ico$/) });
    expect(mac).toMatchObject({ icon: expect.stringMatching(/app\.icns$/) });
    expect(linux).toMatchObject({ options: { mimeType: ['x-scheme-handler/rubric'] } });
    const files = JSON.stringify([windows, mac, linux]).match(/[^"]+\.(png|svg|icns|ico)/g) ?? [];
    expect(files).toHaveLength(8);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('know two channels', () => {
    expect(() => makers({ RUBRIC_CHANNEL: 'nightly' }, '')).toThrow('stable or beta');
  });
});
