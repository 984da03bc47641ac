import { Toggle } from '../../components/Toggle.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './settings.module.css';

/** Whether Rubric starts with the session, and stays when its last window is closed. */
export function BackgroundSettings() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  if (settings === null) return null;
  return (
    <div className={styles.group}>
      <Toggle
        label={t('settings.background.startAtLogin')}
        description={t('settings.background.startAtLoginHint')}
        isSelected={settings.startAtLogin}
        onChange={(startAtLogin) => void changeSettings({ startAtLogin })}
      />
      <Toggle
        label={t('settings.background.closeToTray')}
        description={t('settings.background.closeToTrayHint')}
        isSelected={settings.closeToTray}
        onChange={(closeToTray) => void changeSettings({ closeToTray })}
      />
    </div>
  );
}
