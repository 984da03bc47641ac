import { type SettingsStore, updateChannelOf } from '../settings/index.ts';
import { startUpdates, type UpdatesOptions } from './updates.ts';

/** Looks for releases of the chosen channel. Off is off at once; another channel is looked at after the next start. */
export async function followUpdates(
  settings: Pick<SettingsStore, 'get' | 'onChange'>,
  options: Pick<UpdatesOptions, 'address' | 'isPackaged' | 'logger'>,
): Promise<void> {
  const stop = await startUpdates({
    ...options,
    channel: updateChannelOf(settings.get(), options.address),
    platform: process.platform,
    arch: process.arch,
    load: () => import('update-electron-app'),
  });
  settings.onChange((next) => {
    if (updateChannelOf(next, options.address) === 'off') stop?.();
  });
}
