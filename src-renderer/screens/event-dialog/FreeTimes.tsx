import type { BusyAnswer } from '../../../src-preload/contract/events.ts';
import { AlertIcon, DoneIcon } from '../../components/icons.ts';
import { StatusText } from '../../components/StatusText.tsx';
import { formatDay, formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './free-times.module.css';
import { halfHours, inTheWay } from './half-hours.ts';

type Props = {
  /** Midnight of the day, milliseconds. */
  readonly dayStart: number;
  /** Milliseconds. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly busy: BusyAnswer;
  readonly onChoose: (startsAt: number) => void;
};

/** The day in half hours, free or taken in the own calendar; and whether the chosen time is free. */
export function FreeTimes({ dayStart, startsAt, minutes, busy, onChoose }: Props) {
  const inWay = inTheWay(busy.times, startsAt, minutes);
  const [first] = inWay;
  return (
    <div className={styles.free}>
      <div
        role="radiogroup"
        aria-label={t('events.create.times', { day: formatDay(dayStart) })}
        className={styles.times}
      >
        {halfHours(dayStart, minutes, busy.times).map((one) => (
          <label key={one.startsAt} className={styles.time} data-busy={one.busy !== null}>
            <input
              type="radio"
              name="half-hour"
              className={styles.radio}
              checked={one.startsAt === startsAt}
              onChange={() => onChoose(one.startsAt)}
              aria-label={t(one.busy === null ? 'events.create.timeFree' : 'events.create.timeBusy', {
                time: formatTime(one.startsAt),
              })}
            />
            {formatTime(one.startsAt)}
          </label>
        ))}
      </div>
      <div role="status">
        {first === undefined ? (
          <StatusText tone="good" icon={DoneIcon}>
            {t(busy.isLive ? 'events.create.free' : 'events.create.freeAsRead')}
          </StatusText>
        ) : (
          <StatusText tone="warn" icon={AlertIcon}>
            {t('events.create.busy', {
              title: first.title === '' ? t('events.create.busyNoTitle') : first.title,
              from: formatTime(first.startsAt),
              to: formatTime(first.endsAt),
              more: inWay.length - 1,
            })}
          </StatusText>
        )}
      </div>
    </div>
  );
}
