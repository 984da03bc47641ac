import type * as UpdateElectronApp from 'update-electron-app';
import type { UpdateChannel } from '../../src-preload/contract/settings.ts';
import type { Logger } from '../logging/index.ts';

export type UpdatesOptions = {
  /** https address of a folder with `<channel>/<platform>/<arch>`, as `npm run make` lays it out; empty for none. */
  readonly address: string;
  readonly channel: UpdateChannel;
  readonly isPackaged: boolean;
  readonly platform: string;
  readonly arch: string;
  /** Loads the updater; until then nothing of it runs, and no request leaves. */
  readonly load: () => Promise<typeof UpdateElectronApp>;
  readonly logger: Logger;
};

/** Systems for which Electron has an updater; on Linux the package manager's is used. */
const updatable: ReadonlySet<string> = new Set(['darwin', 'win32']);

/**
 * Looks for a new release now and every hour, and asks before a restart. Does nothing at all when updates are off, in
 * development, and where there is no updater. How to stop looking; null when it does not look.
 */
export async function startUpdates(options: UpdatesOptions): Promise<(() => void) | null> {
  const { address, channel, isPackaged, platform, arch, load, logger } = options;
  if (channel === 'off' || !isPackaged || !updatable.has(platform) || !address.startsWith('https://')) return null;
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: readonly unknown[]) =>
      logger[level](parts.map(String).join(' '));
  try {
    const { updateElectronApp, UpdateSourceType } = await load();
    const { stopUpdates } = updateElectronApp({
      updateSource: {
        type: UpdateSourceType.StaticStorage,
        baseUrl: `${address.replace(/\/$/, '')}/${channel}/${platform}/${arch}`,
      },
      updateInterval: '1 hour',
      logger: { log: say('info'), info: say('info'), warn: say('warn'), error: say('error') },
    });
    return stopUpdates;
  } catch (cause) {
    // Without updates the app is as good as before.
    logger.error('the updater did not start', { error: cause });
    return null;
  }
}
