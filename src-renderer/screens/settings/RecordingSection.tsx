import { Button } from '../../components/Button.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Select } from '../../components/Select.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { MicrophoneField } from '../recording/MicrophoneField.tsx';
import { ModelState } from '../recording/ModelState.tsx';
import { SystemSoundToggle } from '../recording/SystemSoundToggle.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import styles from './settings.module.css';

const never = 'never';
const choices = [7, 14, 30, 90, 180, 365];

/** Where sound comes from, how long it is kept, and the model that writes it down. */
export function RecordingSection() {
  return (
    <>
      <PageHeader title={t('settings.recording')} meta={t('settings.recording.intro')} />
      <div className={styles.body}>
        <SettingsGroup title={t('recording.sources')}>
          <div className={styles.choice}>
            <MicrophoneField />
          </div>
          <SystemSoundToggle />
        </SettingsGroup>
        <Retention />
        <Model />
      </div>
    </>
  );
}

function Retention() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  if (settings === null) return null;
  const { recordingDays } = settings;
  const days = recordingDays === null || choices.includes(recordingDays) ? choices : [...choices, recordingDays];
  return (
    <SettingsGroup title={t('settings.recording.keep')}>
      <div className={styles.choice}>
        <Select
          label={t('settings.recording.days')}
          size="m"
          items={[
            ...days.map((count) => ({ id: String(count), label: t('settings.recording.after', { count }) })),
            { id: never, label: t('settings.recording.never') },
          ]}
          selectedId={recordingDays === null ? never : String(recordingDays)}
          onSelect={(id) => void changeSettings({ recordingDays: id === never ? null : Number(id) })}
        />
      </div>
      <Toggle
        label={t('settings.recording.onSubmit')}
        description={t('settings.recording.onSubmitHint')}
        isSelected={settings.deleteRecordingOnSubmit}
        onChange={(deleteRecordingOnSubmit) => void changeSettings({ deleteRecordingOnSubmit })}
      />
    </SettingsGroup>
  );
}

function Model() {
  const model = loadedValue(useStore((store) => store.speechModel));
  const chooseSpeechModel = useStore((store) => store.chooseSpeechModel);
  const forgetSpeechModel = useStore((store) => store.forgetSpeechModel);
  const reportError = useStore((store) => store.reportError);

  async function choose(): Promise<void> {
    const reply = await chooseSpeechModel();
    if (!reply.ok) reportError(reply.error);
  }

  async function forget(): Promise<void> {
    const reply = await forgetSpeechModel();
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <SettingsGroup title={t('settings.recording.model')}>
      <ModelState />
      <p className={styles.note}>{t('settings.recording.howTo')}</p>
      <div className={styles.buttons}>
        <Button variant="plain" onPress={() => void choose()}>
          {t('settings.recording.chooseModel')}
        </Button>
        {model === null || model.state === 'none' ? null : (
          <Button variant="quiet" onPress={() => void forget()}>
            {t('settings.recording.forgetModel')}
          </Button>
        )}
      </div>
    </SettingsGroup>
  );
}
