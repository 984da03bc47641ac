import { Toggle } from '../../components/Toggle.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';

/** Whether the computer's own sound is recorded too, and where the system does not allow it, that it does not. */
export function SystemSoundToggle() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  const app = loadedValue(useStore((store) => store.app));
  const can = app?.canRecordSystemSound ?? false;
  return (
    <Toggle
      label={t('recording.system')}
      description={t(can ? 'recording.system.hint' : 'recording.system.unavailable')}
      isSelected={can && (settings?.recordSystemSound ?? false)}
      isDisabled={!can}
      onChange={(recordSystemSound) => void changeSettings({ recordSystemSound })}
    />
  );
}
