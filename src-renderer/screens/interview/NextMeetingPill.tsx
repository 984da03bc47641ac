import type { NextMeeting } from '../../../src-preload/contract/events.ts';
import { CalendarIcon } from '../../components/icons.ts';
import { Pill } from '../../components/Pill.tsx';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { isSoon } from './next-meeting.ts';
import styles from './room.module.css';

const halfMinute = 30_000;

type Props = {
  readonly meeting: NextMeeting | null;
  /** Where there is little room: nothing before it comes close. */
  readonly isOnlyWarning?: boolean;
};

/** What comes after this interview, and a warning once it comes close. */
export function NextMeetingPill({ meeting, isOnlyWarning = false }: Props) {
  const now = useNow(halfMinute);
  if (meeting === null) return null;
  const isWarning = isSoon(meeting, now);
  if (isOnlyWarning && !isWarning) return null;
  return (
    <span className={styles.next} title={meeting.title} role={isWarning ? 'status' : undefined}>
      <Pill tone={isWarning ? 'warn' : 'neutral'} icon={CalendarIcon}>
        <span className={styles.nextWords}>
          {t('interviews.room.nextMeeting', { title: meeting.title, time: formatTime(meeting.startsAt) })}
        </span>
      </Pill>
    </span>
  );
}
