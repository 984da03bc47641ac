import type { EventOption } from '../../../src-preload/contract/events.ts';
import { Chip } from '../../components/Chip.tsx';
import { Highlighted } from '../../components/Highlighted.tsx';
import { CheckIcon } from '../../components/icons.ts';
import { formatDay, formatList, formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './event-dialog.module.css';

const mostNames = 3;

type Props = {
  readonly event: EventOption;
  readonly query: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One event: when, what, who, and why it is offered. The whole row is the target of its radio. */
export function EventRow({ event, query, isChosen, onChoose }: Props) {
  const title = event.title === '' ? t('events.noTitle') : event.title;
  return (
    <label className={`${styles.event} ${isChosen ? styles.chosen : ''}`}>
      <input
        type="radio"
        name="event"
        className={styles.radio}
        checked={isChosen}
        onChange={onChoose}
        aria-label={`${title}, ${timeText(event)}, ${formatDay(event.startsAt)}`}
      />
      <span className={styles.two}>
        <span className={styles.first}>{timeText(event)}</span>
        <span className={styles.second}>{formatDay(event.startsAt)}</span>
      </span>
      <span className={styles.two}>
        <bdi className={styles.first} title={title}>
          <Highlighted text={title} query={query} />
        </bdi>
        <span className={styles.second} title={formatList(event.people)}>
          <Highlighted text={peopleText(event)} query={query} />
        </span>
      </span>
      <span className={styles.reason}>
        <Reason event={event} />
      </span>
    </label>
  );
}

/** The strongest reason; the main process gives the strongest first. */
function Reason({ event }: { readonly event: EventOption }) {
  if (event.isCancelled) return <Chip>{t('events.cancelled')}</Chip>;
  if (event.isDeclined) return <Chip>{t('events.declined')}</Chip>;
  if (event.isAlreadyAdded) return <Chip icon={CheckIcon}>{t('events.alreadyAdded')}</Chip>;
  const [reason] = event.reasons;
  if (reason === undefined) return t(`events.source.${event.source}`);
  const isStrong = reason === 'candidate-invited';
  return (
    <Chip tone={isStrong ? 'accent' : 'neutral'} icon={isStrong ? CheckIcon : undefined}>
      {t(`events.reason.${reason}`)}
    </Chip>
  );
}

function timeText(event: EventOption): string {
  return event.isAllDay
    ? t('events.allDay')
    : t('events.time', { from: formatTime(event.startsAt), to: formatTime(event.endsAt) });
}

function peopleText(event: EventOption): string {
  if (event.isPrivate) return t('events.private');
  if (event.people.length === 0) return t('events.people', { count: 0 });
  const more = event.people.length - mostNames;
  if (more <= 0) return formatList(event.people);
  return formatList([...event.people.slice(0, mostNames), t('events.morePeople', { count: more })]);
}
