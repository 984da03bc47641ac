import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { FactList } from '../../components/FactList.tsx';
import { CopyIcon } from '../../components/icons.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { DemoActions } from './DemoActions.tsx';
import styles from './settings.module.css';

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
                  { id: 'folder', label: t('settings.about.folder'), content: <Path path={info.dataFolder} /> },
                  { id: 'log', label: t('settings.about.log'), content: <Path path={info.logFile} /> },
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
        {isDemoRunning ? (
          <Group title={t('settings.about.demo')}>
            <p>{t('settings.about.demoText')}</p>
            <DemoActions />
          </Group>
        ) : null}
        <Group title={t('settings.about.licences')}>
          <p>{t('settings.about.licencesText')}</p>
        </Group>
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

function Path({ path }: { readonly path: string }) {
  const copyText = useStore((store) => store.copyText);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  async function copy(): Promise<void> {
    const reply = await copyText(path);
    if (reply.ok) showToast(t('settings.about.copied'));
    else reportError(reply.error);
  }
  return (
    <>
      <bdi className={styles.path}>{path}</bdi>
      <Button
        variant="quiet"
        size="s"
        icon={CopyIcon}
        aria-label={`${t('settings.about.copyPath')} ${path}`}
        onPress={() => void copy()}
      >
        {t('settings.about.copyPath')}
      </Button>
    </>
  );
}
