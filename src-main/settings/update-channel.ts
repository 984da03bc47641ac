import type { Settings, UpdateChannel } from '../../src-preload/contract/settings.ts';

/** Which releases are fetched. A copy without an address (built by oneself) fetches none, whatever was chosen. */
export function updateChannelOf({ updateChannel }: Settings, address: string): UpdateChannel {
  return address === '' ? 'off' : (updateChannel ?? 'stable');
}
