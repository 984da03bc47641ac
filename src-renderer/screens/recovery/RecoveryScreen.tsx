import { useState } from 'react';
import type { StoreState } from '../../../src-preload/contract/app.ts';
import type { AppError, Reply } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { AlertIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { formatDate, formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import styles from './recovery.module.css';

type Unreadable = Exclude<StoreState, { readonly state: 'ready' }>;

/** Stands in the place of the app when its data cannot be opened: why, what is kept, and the ways on. */
export function RecoveryScreen({ store }: { readonly store: Unreadable }) {
  useScreenReady('recovery', true);
  return (
    <main className={styles.screen}>
      <Glyph icon={AlertIcon} size={24} className={styles.glyph} />
      {store.state === 'damaged' ? <Damaged store={store} /> : <Newer store={store} />}
    </main>
  );
}

function FilePath({ path }: { readonly path: string }) {
  return (
    <p className={styles.file}>
      <span>{t('recovery.file')}</span> <bdi>{path}</bdi>
    </p>
  );
}

function Newer({ store }: { readonly store: Extract<Unreadable, { readonly state: 'newer' }> }) {
  return (
    <>
      <h1>{t('recovery.newer.title')}</h1>
      <p>{t('recovery.newer.text', { found: store.found, known: store.known })}</p>
      <FilePath path={store.file} />
      <p className={styles.next}>{t('recovery.newer.next')}</p>
    </>
  );
}

function Damaged({ store }: { readonly store: Extract<Unreadable, { readonly state: 'damaged' }> }) {
  const startFresh = useStore((state) => state.startFresh);
  const restoreBackup = useStore((state) => state.restoreBackup);
  const loadApp = useStore((state) => state.loadApp);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  async function run(action: () => Promise<Reply<null>>): Promise<void> {
    setWorking(true);
    setError(null);
    const reply = await action();
    if (!reply.ok) setError(reply.error);
    await loadApp();
    setWorking(false);
  }

  const failure = error === null ? null : errorText(error);
  return (
    <>
      <h1>{t('recovery.damaged.title')}</h1>
      <p>{t('recovery.damaged.text')}</p>
      <FilePath path={store.file} />
      <ul className={styles.ways}>
        <li>
          {store.backupAt === null ? (
            <p>{t('recovery.noBackup')}</p>
          ) : (
            <>
              <Button variant="primary" size="l" isDisabled={isWorking} onPress={() => void run(restoreBackup)}>
                {t('recovery.restore', { date: `${formatDate(store.backupAt)} ${formatTime(store.backupAt)}` })}
              </Button>
              <p>{t('recovery.restore.hint')}</p>
            </>
          )}
        </li>
        <li>
          <Button
            variant={store.backupAt === null ? 'primary' : 'plain'}
            size="l"
            isDisabled={isWorking}
            onPress={() => void run(startFresh)}
          >
            {t('recovery.fresh')}
          </Button>
          <p>{t('recovery.fresh.hint')}</p>
        </li>
      </ul>
      <div role="status">{isWorking ? t('recovery.working') : null}</div>
      {failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {failure.message} {failure.next}
        </p>
      )}
    </>
  );
}
