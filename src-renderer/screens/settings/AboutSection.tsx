import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { FactList } from '../../components/FactList.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { DemoActions } from './DemoActions.tsx';
import { PathWithCopy } from './PathWithCopy.tsx';
import styles from './settings.module.css';
import { UpdateChoice } from './UpdateChoice.tsx';

/** What this is, where its data lives, and (in the demo workspace) what can be made to happen. */
export function AboutSection() {
  const loaded = useStore((store) => store.appInfo);
  const loadAppInfo = useStore((store) => store.loadAppInfo);
  const changeSettings = useStore((store) => store.changeSettings);
  const isDemoRunning = useStore((store) => loadedValue(store.app)?.isDemoRunning ?? false);
  useRead(loadAppInfo, 'app');
  const info = loadedValue(loaded);
  return (
    <>
      <PageHeader title={t('settings.about')} meta={t('settings.about.text')} />
      <div className={styles.body}>
        {loaded.state === 'failed' && info === null ? (
          <FailureNotice error={loaded.error} onTryAgain={() => void loadAppInfo()} />
        ) : null}
        {info === null ? null : (
          <>
            <Group title={t('settings.about.versions')}>
              <FactList
                facts={(['version', 'electron', 'chromium', 'node', 'sqlite'] as const).map((part) => ({
                  id: part,
                  label: t(`settings.about.${part}`),
                  content: info[part],
                }))}
              />
            </Group>
            <Group title={t('settings.about.data')}>
              <p>{t('settings.about.dataText')}</p>
              <FactList
                facts={[
                  { id: 'folder', label: t('settings.about.folder'), content: <PathWithCopy path={info.dataFolder} /> },
                  { id: 'log', label: t('settings.about.log'), content: <PathWithCopy path={info.logFile} /> },
                ]}
              />
            </Group>
          </>
        )}
        <Group title={t('first-run.again')}>
          <p>{t('first-run.again.text')}</p>
          <Button variant="plain" onPress={() => void changeSettings({ firstSteps: true, tour: true })}>
            {t('first-run.again.action')}
          </Button>
        </Group>
        {info === null ? null : (
          <Group title={t('help.updates')}>
            <UpdateChoice channel={info.updateChannel} />
          </Group>
        )}
        {isDemoRunning ? (
          <Group title={t('settings.about.demo')}>
            <p>{t('settings.about.demoText')}</p>
            <DemoActions />
          </Group>
        ) : null}
      </div>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
