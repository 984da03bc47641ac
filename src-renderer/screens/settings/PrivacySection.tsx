import { useState } from 'react';
import type { ErasedPerson } from '../../../src-preload/contract/privacy.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ShieldIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Pill } from '../../components/Pill.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDate, formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { ClockTable } from '../privacy/ClockTable.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import styles from './settings.module.css';

/** Blind mode for all positions, who is about to be erased, and who was. */
export function PrivacySection() {
  const loaded = useStore((store) => store.privacy);
  const loadPrivacy = useStore((store) => store.loadPrivacy);
  const setBlindDefault = useStore((store) => store.setBlindDefault);
  useRead(loadPrivacy, 'privacy', 'candidates', 'interviews');
  const privacy = loadedValue(loaded);
  return (
    <>
      <PageHeader title={t('settings.privacy')} />
      <div className={styles.body}>
        {privacy === null ? (
          loaded.state === 'failed' ? (
            <FailureNotice error={loaded.error} onTryAgain={() => void loadPrivacy()} />
          ) : (
            <LoadingRows rows={5} label={t('app.loading')} inset="bare" />
          )
        ) : (
          <>
            <SettingsGroup title={t('privacy.blind')}>
              <p>{t('privacy.blind.hint')}</p>
              <Toggle
                label={t('privacy.settings.blindDefault')}
                description={t('privacy.settings.blindDefaultHint')}
                isSelected={privacy.isBlindByDefault}
                onChange={(isBlind) => void setBlindDefault(isBlind)}
              />
            </SettingsGroup>
            <SettingsGroup title={t('privacy.due.title')}>
              <p>{t(privacy.due.length === 0 ? 'privacy.due.none' : 'privacy.due.hint')}</p>
              {privacy.due.length === 0 ? null : (
                <ClockTable label={t('privacy.due.title')} clocks={privacy.due} withPosition />
              )}
            </SettingsGroup>
            <SettingsGroup title={t('privacy.settings.erased')}>
              <p>{t('privacy.settings.erasedHint')}</p>
              {privacy.erased.length === 0 ? (
                <EmptyState size="s" icon={ShieldIcon} title={t('privacy.settings.erased.none')} />
              ) : (
                privacy.erased.map((person) => <Erased key={person.id} person={person} />)
              )}
            </SettingsGroup>
          </>
        )}
      </div>
    </>
  );
}

function Erased({ person }: { readonly person: ErasedPerson }) {
  const bringBack = useStore((store) => store.bringBack);
  const [isAsking, setAsking] = useState(false);
  const { code } = person;
  return (
    <div className={styles.erased}>
      <TwoLine
        title={t('privacy.settings.erased.person', { code })}
        subtitle={t('privacy.settings.erased.row', {
          why: person.why,
          date: formatDate(person.erasedAt),
          positions: formatList(person.positions),
        })}
      />
      <span className={styles.erasedState}>
        {person.isFinished ? null : <Pill tone="warn">{t('privacy.settings.erased.unfinished')}</Pill>}
        {person.isInLever ? <Pill tone="neutral">{t('privacy.settings.erased.inLever')}</Pill> : null}
      </span>
      <Button variant="link" aria-label={t('privacy.settings.bringBackFor', { code })} onPress={() => setAsking(true)}>
        {t('privacy.settings.bringBack')}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t('privacy.settings.bringBack.title', { code })}
          text={t('privacy.settings.bringBack.text')}
          submit={t('privacy.settings.bringBack')}
          onSubmit={() => bringBack(person.id)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
