import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

export function settingsHandlers(services: Services): Handlers<'settings'> {
  return {
    get: () => services.settings.get(),
    set(patch) {
      const settings = services.settings.set(patch);
      services.changed({ subject: 'settings' });
      if (patch.recordingDays !== undefined || patch.deleteRecordingOnSubmit !== undefined) {
        void services.recordingKeeper.check();
        services.changed({ subject: 'recordings' });
      }
      return settings;
    },
  };
}
