import { useState } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { titleFrom, titlePlaceholders, usualTemplate } from '../event-dialog/event-title.ts';
import { SettingsGroup } from './SettingsGroup.tsx';

/** How the title of a new interview event is made, with an example of it. */
export function EventTitleSetting() {
  const settings = loadedValue(useStore((store) => store.settings));
  const changeSettings = useStore((store) => store.changeSettings);
  /** What is being typed; null shows what is kept. */
  const [typed, setTyped] = useState<string | null>(null);
  if (settings === null) return null;
  const usual = usualTemplate();
  const kept = settings.eventTitle === '' ? usual : settings.eventTitle;
  const template = typed ?? kept;
  const example = titleFrom(template.trim() === '' ? usual : template, {
    position: t('settings.eventTitle.examplePosition'),
    round: t('settings.eventTitle.exampleRound'),
    candidate: t('settings.eventTitle.exampleCandidate'),
  });

  function keep(): void {
    const title = template.trim();
    setTyped(null);
    // The usual one is not kept as text: it follows the language.
    if (title !== kept) void changeSettings({ eventTitle: title === usual ? '' : title });
  }

  return (
    <SettingsGroup title={t('settings.eventTitle')}>
      <TextField
        label={t('settings.eventTitle.template')}
        description={
          <>
            {t('settings.eventTitle.hint', { names: formatList(titlePlaceholders.map((name) => `{${name}}`)) })}{' '}
            {t('settings.eventTitle.example', { title: example })}
          </>
        }
        value={template}
        onChange={setTyped}
        onBlur={keep}
        maxLength={200}
      />
    </SettingsGroup>
  );
}
