import type { EventChange, InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { CalendarIcon } from '../../components/icons.ts';
import { formatDayTime, formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './event-changes.module.css';

type Props = {
  readonly rows: readonly InterviewRow[];
  /** Milliseconds since the epoch, for "Today". */
  readonly now: number;
};

/** What the events of these interviews did since: moved, cancelled, other people. Each stays until it was read. */
export function EventChanges({ rows, now }: Props) {
  const dismiss = useStore((store) => store.dismissEventChange);
  const reportError = useStore((store) => store.reportError);
  const changed = rows.flatMap((row) => (row.eventChange === null ? [] : [{ row, change: row.eventChange }]));
  if (changed.length === 0) return null;

  async function read(id: string): Promise<void> {
    const reply = await dismiss(id);
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <div className={styles.changes} role="status">
      {changed.map(({ row, change }) => (
        <Callout
          key={row.id}
          tone={change.isCancelled ? 'warn' : 'info'}
          icon={CalendarIcon}
          title={t('interviews.change.title', { name: row.candidate.name, round: row.roundName })}
          action={
            <Button
              variant="quiet"
              aria-label={t('interviews.change.readOf', { name: row.candidate.name })}
              onPress={() => void read(row.id)}
            >
              {t('interviews.change.read')}
            </Button>
          }
        >
          {wordsOf(row, change, now)}
        </Callout>
      ))}
    </div>
  );
}

function wordsOf(row: InterviewRow, change: EventChange, now: number): string {
  const to = row.startsAt === null ? '' : formatDayTime(row.startsAt, now);
  const words = [
    change.isCancelled ? t('interviews.change.cancelled') : '',
    change.isBack ? t('interviews.change.back', { to }) : '',
    change.movedFrom === null ? '' : t('interviews.change.moved', { from: formatDayTime(change.movedFrom, now), to }),
    change.added.length === 0 ? '' : t('interviews.change.added', { names: formatList(change.added) }),
    change.left.length === 0 ? '' : t('interviews.change.left', { names: formatList(change.left) }),
  ].filter((text) => text !== '');
  return words.length === 0 ? t('interviews.change.length', { minutes: row.minutes }) : words.join(' ');
}
