import { TextField } from '../../components/TextField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import styles from './settings.module.css';

/** Whether, and when not, the person is reminded of interviews. */
export function ReminderSettings() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  if (settings === null) return null;
  return (
    <SettingsGroup title={t('settings.reminders')}>
      <Toggle
        label={t('settings.reminders.on')}
        description={t('settings.reminders.hint')}
        isSelected={settings.reminders}
        onChange={(reminders) => void changeSettings({ reminders })}
      />
      {settings.reminders ? (
        <div className={styles.quiet}>
          <TextField
            label={t('settings.reminders.from')}
            type="time"
            size="m"
            value={settings.quietFrom}
            onChange={(quietFrom) => {
              if (quietFrom !== '') void changeSettings({ quietFrom });
            }}
          />
          <TextField
            label={t('settings.reminders.to')}
            type="time"
            size="m"
            value={settings.quietTo}
            onChange={(quietTo) => {
              if (quietTo !== '') void changeSettings({ quietTo });
            }}
          />
        </div>
      ) : null}
    </SettingsGroup>
  );
}
