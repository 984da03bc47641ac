import type { ReactNode } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { PositionDetail } from '../../../src-preload/contract/positions.ts';
import type { SyncChanges, SyncJob } from '../../../src-preload/contract/sync.ts';
import { Button } from '../../components/Button.tsx';
import { AlertIcon, ClockIcon, DoneIcon, UnlinkedIcon } from '../../components/icons.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StatusText } from '../../components/StatusText.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDuration, formatList, formatRelative } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { settingsRoute } from '../../store/routes.ts';
import { scopeName } from '../connect/scope-words.ts';
import { SyncSettings } from './SyncSettings.tsx';
import styles from './sync-bar.module.css';
import { nextSyncAt, type SyncView, syncView } from './sync-view.ts';

type Props = { readonly position: PositionDetail; readonly onConnect: () => void };

/** The status of a position's sync in one line: when, how far, or why not and what to do; and its settings. */
export function SyncBar({ position, onConnect }: Props) {
  const view = syncView(position.sync, position.posting !== null);
  const navigate = useStore((store) => store.navigate);
  return (
    <div className={`${styles.bar} ${view.state === 'failed' ? styles.bad : ''}`}>
      <div className={styles.status}>
        <Status view={view} position={position} />
      </div>
      {view.state === 'failed' ? <Remedy error={view.error} positionId={position.id} /> : null}
      {view.state === 'lacking' ? (
        <Button variant="plain" onPress={() => navigate(settingsRoute('workspace'))}>
          {t('position.goConnect')}
        </Button>
      ) : null}
      {view.state === 'unconnected' ? (
        <Button variant="plain" onPress={onConnect}>
          {t('position.connect')}
        </Button>
      ) : (
        <>
          {['done', 'waiting', 'failed'].includes(view.state) ? <NextSync position={position} view={view} /> : null}
          <SyncSettings position={position} view={view} />
        </>
      )}
      <VisuallyHidden>
        <span role="status">{spoken(view)}</span>
      </VisuallyHidden>
    </div>
  );
}

/** Said when it changes; the time since the last sync would talk every minute. */
function spoken(view: SyncView): string {
  if (view.state === 'failed') return `${t('position.syncFailed')}. ${errorText(view.error).message}`;
  if (view.state === 'running' && view.isFirst) return t('position.syncing');
  return '';
}

function Status({ view, position }: { readonly view: SyncView; readonly position: PositionDetail }) {
  const now = useNow();
  const markLookedAt = useStore((store) => store.markLookedAt);
  const loadPosition = useStore((store) => store.loadPosition);
  async function look(): Promise<void> {
    await markLookedAt(position.id);
    await loadPosition(position.id);
  }
  switch (view.state) {
    case 'unconnected':
      return <Line icon={UnlinkedIcon}>{t('position.noPosting')}</Line>;
    case 'off':
      return <Line icon={ClockIcon}>{t('position.paused')}</Line>;
    case 'lacking':
      return <Line icon={AlertIcon}>{t('position.lacking', { scope: scopeName(view.scope) })}</Line>;
    case 'waiting':
      return <Line icon={ClockIcon}>{t('position.neverSynced')}</Line>;
    case 'running':
      return <Running job={view.job} lastSyncedAt={position.sync.lastSyncedAt} now={now} />;
    case 'failed': {
      const { message, next } = errorText(view.error);
      return (
        <>
          <StatusText tone="bad" icon={AlertIcon} isStrong>
            {t('position.syncFailed')}
          </StatusText>
          <span className={styles.cause}>
            {message} {next}
          </span>
        </>
      );
    }
    case 'done': {
      const applicants = position.sync.jobs.find(({ kind }) => kind === 'applicants');
      const unseen = applicants?.unseenChanges ?? { added: 0, moved: 0, archived: 0, removed: 0 };
      const count = t('position.candidates', { count: position.candidates });
      return (
        <>
          <StatusText tone="good" icon={DoneIcon}>
            {lastSynced(view.at, now)}
          </StatusText>
          <span className={styles.facts}>{sumOf(unseen) === 0 ? count : `${count} · ${unseenWords(unseen)}`}</span>
          {sumOf(unseen) === 0 ? null : (
            <Button variant="quiet" size="s" onPress={() => void look()}>
              {t('position.looked')}
            </Button>
          )}
        </>
      );
    }
  }
}

function sumOf({ added, moved, archived, removed }: SyncChanges): number {
  return added + moved + archived + removed;
}

/** Only what there is: "2 new, 1 archived since you looked". */
function unseenWords(changes: SyncChanges): string {
  const parts = (['added', 'moved', 'archived', 'removed'] as const).flatMap((what) =>
    changes[what] === 0 ? [] : [t(`position.unseen.${what}`, { count: changes[what] })],
  );
  return t('position.unseen', { changes: formatList(parts) });
}

function lastSynced(at: number, now: number): string {
  const ago = formatRelative(at, now);
  return ago === null ? t('position.lastSyncedNow') : t('position.lastSynced', { ago });
}

function Line({ icon, children }: { readonly icon: typeof DoneIcon; readonly children: ReactNode }) {
  return (
    <StatusText tone="neutral" icon={icon}>
      {children}
    </StatusText>
  );
}

type RunningProps = { readonly job: SyncJob; readonly lastSyncedAt: number | null; readonly now: number };

function Running({ job, lastSyncedAt, now }: RunningProps) {
  const { done, total } = job;
  const what = t(job.kind === 'applicants' ? 'position.syncing' : 'position.syncingJob');
  return (
    <>
      <div className={styles.progress}>
        <ProgressBar
          label={what}
          value={total === null ? null : done}
          max={total ?? 1}
          valueText={
            total === null ? t('position.syncCounting', { done }) : t('position.syncProgress', { done, total })
          }
        />
      </div>
      {job.secondsLeft === null ? null : (
        <span className={styles.facts}>
          {t('position.timeLeft', { time: formatDuration(Math.max(1, job.secondsLeft) * 1_000) })}
        </span>
      )}
      {lastSyncedAt === null ? null : <span className={styles.facts}>{lastSynced(lastSyncedAt, now)}</span>}
    </>
  );
}

/** The button that does what the error's next step says. */
function Remedy({ error, positionId }: { readonly error: AppError; readonly positionId: string }) {
  const navigate = useStore((store) => store.navigate);
  const syncNow = useStore((store) => store.syncNow);
  if (error.kind === 'auth' || error.code === 'lever.forbidden') {
    return (
      <Button variant="plain" onPress={() => navigate(settingsRoute('workspace'))}>
        {t('position.goConnect')}
      </Button>
    );
  }
  return (
    <Button variant="plain" onPress={() => void syncNow(positionId)}>
      {t('app.tryAgain')}
    </Button>
  );
}

function NextSync({ position, view }: { readonly position: PositionDetail; readonly view: SyncView }) {
  const at = nextSyncAt(position.sync, view);
  const now = useNow(1_000);
  if (at === null) return null;
  const left = at - now;
  return (
    <span className={styles.next}>
      {left < 1_000
        ? t('position.nextNow')
        : t('position.next', { time: formatDuration(Math.ceil(left / 1_000) * 1_000) })}
    </span>
  );
}
