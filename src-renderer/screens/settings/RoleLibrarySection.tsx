import { useState } from 'react';
import type { OccupationSource } from '../../../src-preload/contract/roles.ts';
import { Button } from '../../components/Button.tsx';
import { FactList } from '../../components/FactList.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { formatDayTime, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import styles from './settings.module.css';

/** The library that ships, and an occupation database that a person may add to it. */
export function RoleLibrarySection() {
  const source = useStore((store) => store.occupationSource);
  const loadOccupationSource = useStore((store) => store.loadOccupationSource);
  const importOccupations = useStore((store) => store.importOccupations);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  useRead(loadOccupationSource, 'settings');
  const [isImporting, setImporting] = useState(false);

  async function start(): Promise<void> {
    setImporting(true);
    const reply = await importOccupations();
    setImporting(false);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) showToast(t('settings.roles.imported', { titles: reply.value.titles }));
  }

  return (
    <>
      <PageHeader
        title={t('settings.role-library')}
        meta={t('settings.roles.intro')}
        actions={
          <Button variant="primary" isPending={isImporting} onPress={() => void start()}>
            {t('settings.roles.import')}
          </Button>
        }
      />
      <div className={styles.body}>
        {isWaiting(source) ? <LoadingRows rows={2} label={t('app.loading')} inset="bare" /> : null}
        {source.state === 'failed' ? (
          <FailureNotice error={source.error} onTryAgain={() => void loadOccupationSource()} />
        ) : null}
        {source.state === 'ready' ? <Imported source={loadedValue(source)} /> : null}
      </div>
    </>
  );
}

function Imported({ source }: { readonly source: OccupationSource | null }) {
  const removeOccupations = useStore((store) => store.removeOccupations);
  const reportError = useStore((store) => store.reportError);
  const [isAsking, setAsking] = useState(false);

  async function remove(): Promise<void> {
    const reply = await removeOccupations();
    if (!reply.ok) reportError(reply.error);
  }

  if (source === null) return <p className={styles.intro}>{t('settings.roles.none')}</p>;
  return (
    <>
      <FactList
        facts={[
          {
            id: 'version',
            label: t('settings.roles.version'),
            content: source.version === '' ? t('settings.roles.unnamed') : source.version,
          },
          { id: 'occupations', label: t('settings.roles.occupations'), content: formatNumber(source.occupations) },
          { id: 'titles', label: t('settings.roles.titles'), content: formatNumber(source.titles) },
          { id: 'importedAt', label: t('settings.roles.importedAt'), content: formatDayTime(source.importedAt) },
        ]}
      />
      <p className={styles.intro}>{t('settings.roles.credit', { version: source.version })}</p>
      <div>
        <Button variant="plain" onPress={() => setAsking(true)}>
          {t('settings.roles.remove')}
        </Button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t('settings.roles.remove.title')}
          text={t('settings.roles.remove.text')}
          submit={t('settings.roles.remove')}
          onSubmit={remove}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
