import type { PositionDetail, PositionSync } from '../../../src-preload/contract/positions.ts';
import { Button } from '../../components/Button.tsx';
import { FactList } from '../../components/FactList.tsx';
import { AlertIcon, ClockIcon, DoneIcon, SlidersIcon, SyncIcon } from '../../components/icons.ts';
import { Popover } from '../../components/Popover.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusText } from '../../components/StatusText.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDayTime, formatDuration } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { settingsRoute, toHash } from '../../store/routes.ts';
import { scopeName } from '../connect/scope-words.ts';
import styles from './sync-settings.module.css';
import type { SyncView } from './sync-view.ts';

type Props = { readonly position: PositionDetail; readonly view: SyncView };

/** `Sync settings`: what is imported and how often, how the last sync went, and `Sync Now`. */
export function SyncSettings({ position, view }: Props) {
  const setPositionSync = useStore((store) => store.setPositionSync);
  const syncNow = useStore((store) => store.syncNow);
  const { id, sync } = position;
  return (
    <Popover
      label={t('position.settings')}
      trigger={
        <Button variant="plain" icon={SlidersIcon}>
          {t('position.settings')}
        </Button>
      }
      width={368}
    >
      <div className={styles.imports}>
        <Toggle
          label={t('position.settings.job')}
          isSelected={sync.importJobDetails}
          onChange={(importJobDetails) => void setPositionSync({ id, importJobDetails })}
        />
        <Interval
          hint={t('position.settings.jobHint')}
          label={t('position.settings.jobEvery')}
          minutes={sync.jobDetailsMinutes}
          choices={[5, 15, 30, 60, 360, 1440]}
          isDisabled={!sync.importJobDetails}
          onChoose={(jobDetailsMinutes) => void setPositionSync({ id, jobDetailsMinutes })}
        />
        <Toggle
          label={t('position.settings.applicants')}
          isSelected={sync.importApplicantDetails}
          onChange={(importApplicantDetails) => void setPositionSync({ id, importApplicantDetails })}
        />
        <Interval
          hint={t('position.settings.applicantsHint')}
          label={t('position.settings.applicantsEvery')}
          minutes={sync.applicantsMinutes}
          choices={[1, 2, 5, 15, 30, 60]}
          isDisabled={!sync.importApplicantDetails}
          onChoose={(applicantsMinutes) => void setPositionSync({ id, applicantsMinutes })}
        />
      </div>
      <div className={styles.facts}>
        <FactList
          variant="plain"
          facts={[
            { id: 'last', label: t('position.settings.last'), content: lastSync(sync) },
            { id: 'status', label: t('position.settings.status'), content: <Status view={view} /> },
          ]}
        />
      </div>
      <div className={styles.actions}>
        <Button
          variant="plain"
          icon={SyncIcon}
          isDisabled={view.state === 'off'}
          isPending={view.state === 'running'}
          onPress={() => void syncNow(id)}
        >
          {t('position.settings.now')}
        </Button>
        <TextLink isQuiet href={toHash(settingsRoute('workspace', 'sync-history'))}>
          {t('position.settings.history')}
        </TextLink>
      </div>
    </Popover>
  );
}

type IntervalProps = {
  readonly hint: string;
  readonly label: string;
  readonly minutes: number;
  readonly choices: readonly number[];
  readonly isDisabled: boolean;
  readonly onChoose: (minutes: number) => void;
};

function words(minutes: number): string {
  const isHours = minutes > 60 && minutes % 60 === 0;
  return t('position.settings.every', { minutes, isHours: String(isHours), hours: minutes / 60 });
}

function Interval({ hint, label, minutes, choices, isDisabled, onChoose }: IntervalProps) {
  // One that was set elsewhere is offered too, so that the field never shows nothing.
  const offered = choices.includes(minutes) ? choices : [...choices, minutes].sort((left, right) => left - right);
  return (
    <div className={styles.interval}>
      <span>{hint}</span>
      <Select
        label={label}
        isLabelHidden
        variant="quiet"
        size="m"
        items={offered.map((choice) => ({ id: String(choice), label: words(choice) }))}
        selectedId={String(minutes)}
        onSelect={(choice) => onChoose(Number(choice))}
        isDisabled={isDisabled}
      />
    </div>
  );
}

/** The newest success, with what it took when it is known. */
function lastSync(sync: PositionSync): string {
  if (sync.lastSyncedAt === null) return t('position.settings.lastNever');
  const newest = sync.jobs
    .filter(({ lastSuccessAt }) => lastSuccessAt !== null)
    .toSorted((left, right) => (right.lastSuccessAt ?? 0) - (left.lastSuccessAt ?? 0))[0];
  const when = formatDayTime(sync.lastSyncedAt);
  // Of a job that failed since, what is known is what the failure took.
  if (newest === undefined || newest.error !== null) return when;
  return t('position.settings.lastDetail', {
    when,
    requests: newest.requests,
    duration: formatDuration(newest.durationMs),
  });
}

function Status({ view }: { readonly view: SyncView }) {
  switch (view.state) {
    case 'failed': {
      const { message, next } = errorText(view.error);
      return (
        <div className={styles.failure}>
          <StatusText tone="bad" icon={AlertIcon}>
            {t('position.syncFailed')}
          </StatusText>
          <p>
            {message} {next}
          </p>
        </div>
      );
    }
    case 'running':
      return (
        <StatusText tone="neutral" isBusy>
          {t('app.syncing')}
        </StatusText>
      );
    case 'done':
      return (
        <StatusText tone="good" icon={DoneIcon}>
          {t('position.settings.upToDate')}
        </StatusText>
      );
    case 'lacking':
      return (
        <StatusText tone="neutral" icon={AlertIcon}>
          {t('position.lacking', { scope: scopeName(view.scope) })}
        </StatusText>
      );
    case 'off':
      return (
        <StatusText tone="neutral" icon={ClockIcon}>
          {t('position.paused')}
        </StatusText>
      );
    default:
      return (
        <StatusText tone="neutral" icon={ClockIcon}>
          {t('position.neverSynced')}
        </StatusText>
      );
  }
}
