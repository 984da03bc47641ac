import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { DownloadIcon } from '../../components/icons.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { NoticesDialog } from './NoticesDialog.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { StoredDataTable } from './StoredDataTable.tsx';
import styles from './settings.module.css';

/** Diagnostics for whoever helps, what is stored, and whose work is in the app. */
export function HelpSection() {
  const exportDiagnostics = useStore((store) => store.exportDiagnostics);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [isPending, setPending] = useState(false);
  const [hasNotices, setNotices] = useState(false);

  async function saveDiagnostics(): Promise<void> {
    setPending(true);
    const reply = await exportDiagnostics();
    setPending(false);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) showToast(t('help.diagnostics.saved', { fileName: reply.value.fileName }));
  }

  return (
    <>
      <PageHeader title={t('settings.help')} meta={t('help.text')} />
      <div className={styles.body}>
        <SettingsGroup title={t('help.diagnostics')}>
          <p>{t('help.diagnostics.text')}</p>
          <div className={styles.buttons}>
            <Button variant="plain" icon={DownloadIcon} isPending={isPending} onPress={() => void saveDiagnostics()}>
              {t('help.diagnostics.export')}
            </Button>
          </div>
        </SettingsGroup>
        <SettingsGroup title={t('help.stored')}>
          <p>{t('help.stored.text')}</p>
          <StoredDataTable />
        </SettingsGroup>
        <SettingsGroup title={t('help.notices')}>
          <p>{t('help.notices.text')}</p>
          <div className={styles.buttons}>
            <Button variant="plain" onPress={() => setNotices(true)}>
              {t('help.notices.show')}
            </Button>
          </div>
        </SettingsGroup>
      </div>
      {hasNotices ? <NoticesDialog onClose={() => setNotices(false)} /> : null}
    </>
  );
}
