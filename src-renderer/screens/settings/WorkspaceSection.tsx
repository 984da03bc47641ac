import { Tabs } from '../../components/Tabs.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { settingsRoute, type WorkspaceTab } from '../../store/routes.ts';
import { AtsIntegrations } from './AtsIntegrations.tsx';
import { SyncHistory } from './SyncHistory.tsx';
import styles from './settings.module.css';

/** The company's accounts and what was exchanged with them. */
export function WorkspaceSection({ tab }: { readonly tab: WorkspaceTab }) {
  const replaceRoute = useStore((store) => store.replaceRoute);
  return (
    <>
      <h1 className={styles.title}>{t('settings.workspace')}</h1>
      <div className={styles.tabs}>
        <Tabs<WorkspaceTab>
          label={t('settings.tabs')}
          selectedId={tab}
          onSelect={(next) => replaceRoute(settingsRoute('workspace', next))}
          tabs={[
            { id: 'ats-integrations', label: t('settings.tab.ats-integrations'), content: <AtsIntegrations /> },
            { id: 'sync-history', label: t('settings.tab.sync-history'), content: <SyncHistory /> },
          ]}
        />
      </div>
    </>
  );
}
