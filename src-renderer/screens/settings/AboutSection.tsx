import { Button } from '../../components/Button.tsx';
import { FactList } from '../../components/FactList.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { DemoActions } from './DemoActions.tsx';
import { PathWithCopy } from './PathWithCopy.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
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
        {isWaiting(loaded) ? <LoadingRows rows={7} label={t('app.loading')} inset="bare" /> : null}
        {info === null ? null : (
          <>
            <SettingsGroup title={t('settings.about.versions')}>
              <FactList
                facts={(['version', 'electron', 'chromium', 'node', 'sqlite'] as const).map((part) => ({
                  id: part,
                  label: t(`settings.about.${part}`),
                  content: info[part],
                }))}
              />
            </SettingsGroup>
            <SettingsGroup title={t('settings.about.data')}>
              <p>{t('settings.about.dataText')}</p>
              <FactList
                facts={[
                  { id: 'folder', label: t('settings.about.folder'), content: <PathWithCopy path={info.dataFolder} /> },
                  { id: 'log', label: t('settings.about.log'), content: <PathWithCopy path={info.logFile} /> },
                ]}
              />
            </SettingsGroup>
          </>
        )}
        <SettingsGroup title={t('first-run.again')}>
          <p>{t('first-run.again.text')}</p>
          <div className={styles.buttons}>
            <Button variant="plain" onPress={() => void changeSettings({ firstSteps: true, tour: true })}>
              {t('first-run.again.action')}
            </Button>
          </div>
        </SettingsGroup>
        {info === null ? null : (
          <SettingsGroup title={t('help.updates')}>
            <UpdateChoice channel={info.updateChannel} />
          </SettingsGroup>
        )}
        {isDemoRunning ? (
          <SettingsGroup title={t('settings.about.demo')}>
            <p>{t('settings.about.demoText')}</p>
            <DemoActions />
          </SettingsGroup>
        ) : null}
      </div>
    </>
  );
}
