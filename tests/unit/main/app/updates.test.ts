import { describe, expect, it } from 'vitest';
import { startUpdates } from '../../../../src-main/app/updates.ts';
import { memoryLogger } from '../../../../src-main/logging/index.ts';
import { defaultSettings } from '../../../../src-main/settings/stored.ts';
import { updateChannelOf } from '../../../../src-main/settings/update-channel.ts';

type Options = Parameters<typeof startUpdates>[0];

/** Starts with a stand-in for the updater; what it was told, and whether it was loaded at all. */
async function started(change: Partial<Options> = {}) {
  const told: unknown[] = [];
  let loads = 0;
  let stops = 0;
  const updater = {
    UpdateSourceType: { ElectronPublicUpdateService: 0, StaticStorage: 1 },
    updateElectronApp: (options: unknown) => {
      told.push(options);
      return { stopUpdates: () => (stops += 1) };
    },
  };
  const stop = await startUpdates({
    address: 'https://downloads.rubric.example/',
    channel: 'stable',
    isPackaged: true,
    platform: 'darwin',
    arch: 'arm64',
    load: async () => {
      loads += 1;
      // The part that is used stands in for the module, which cannot be loaded outside Electron.
      return updater as unknown as Awaited<ReturnType<Options['load']>>;
    },
    logger: memoryLogger(),
    ...change,
  });
  return { told, loads, stop, stops: () => stops };
}

describe('updates', () => {
  it('come from the folder of the channel, the system and the processor', async () => {
    const { told, stop, stops } = await started({ channel: 'beta' });
    expect(told).toMatchObject([
      { updateSource: { type: 1, baseUrl: 'https://downloads.rubric.example/beta/darwin/arm64' } },
    ]);
    stop?.();
    expect(stops()).toBe(1);
  });

  it.each<[string, Partial<Options>]>([
    ['are off', { channel: 'off' }],
    ['have no address', { address: '' }],
    ['have an address that is not https', { address: 'http://downloads.rubric.example' }],
    ['are in development', { isPackaged: false }],
    ['are on Linux', { platform: 'linux' }],
  ])('load nothing, so that no request can leave, when they %s', async (_when, change) => {
    const { loads, stop } = await started(change);
    expect([loads, stop]).toEqual([0, null]);
  });

  it('are off in a copy without an address, whatever was chosen; else as chosen, stable by itself', () => {
    expect(updateChannelOf({ ...defaultSettings, updateChannel: 'beta' }, '')).toBe('off');
    expect(updateChannelOf(defaultSettings, 'https://downloads.rubric.example')).toBe('stable');
    expect(updateChannelOf({ ...defaultSettings, updateChannel: 'off' }, 'https://downloads.rubric.example')).toBe(
      'off',
    );
  });
});
