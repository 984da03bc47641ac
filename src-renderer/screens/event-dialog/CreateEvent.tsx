import { useState } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import styles from './event-dialog.module.css';
import { StepDialog } from './StepDialog.tsx';

const shortest = 5;
const longest = 480;
const usual = 60;

type Props = {
  readonly positionId: string;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onNext: (eventId: string) => void;
};

/** A new event of Rubric's own, for an interview that stands in no calendar here. */
export function CreateEvent({ positionId, onClose, onBack, onNext }: Props) {
  const position = loadedValue(useStore((store) => store.positionById[positionId] ?? idle));
  const createEvent = useStore((store) => store.createEvent);
  const reportError = useStore((store) => store.reportError);
  const [suggested] = useState(() =>
    position === null ? '' : t('events.create.suggestedTitle', { position: position.name }),
  );
  const [title, setTitle] = useState(suggested);
  const [start, setStart] = useState(nextFullHour);
  const [minutes, setMinutes] = useState(() => String(position?.rounds[0]?.minutes ?? usual));
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);

  const startsAt = new Date(`${start.date}T${start.time}`).getTime();
  const length = Number(minutes);
  const hasTitle = title.trim() !== '';
  const hasStart = Number.isFinite(startsAt);
  const hasLength = Number.isInteger(length) && length >= shortest && length <= longest;

  async function create(): Promise<void> {
    setChecked(true);
    if (!hasTitle || !hasStart || !hasLength || isPending) return;
    setPending(true);
    const reply = await createEvent({ title: title.trim(), startsAt, minutes: length });
    setPending(false);
    if (reply.ok) onNext(reply.value.id);
    else reportError(reply.error);
  }

  return (
    <StepDialog
      title={t('events.create')}
      step={1}
      onClose={onClose}
      onBack={onBack}
      isPending={isPending}
      hasInput={title !== suggested}
      onNext={() => void create()}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <p className={styles.hint}>{t('events.create.hint')}</p>
        <TextField
          label={t('events.create.name')}
          value={title}
          onChange={setTitle}
          maxLength={300}
          isRequired
          autoFocus
          error={isChecked && !hasTitle ? t('events.create.titleMissing') : undefined}
        />
        <div className={styles.row}>
          <TextField
            label={t('events.create.date')}
            type="date"
            value={start.date}
            onChange={(date) => setStart({ ...start, date })}
            error={isChecked && !hasStart ? t('events.create.dateMissing') : undefined}
          />
          <TextField
            label={t('events.create.time')}
            type="time"
            value={start.time}
            onChange={(time) => setStart({ ...start, time })}
          />
          <TextField
            label={t('events.create.minutes')}
            type="number"
            value={minutes}
            onChange={setMinutes}
            error={isChecked && !hasLength ? t('events.create.minutesWrong') : undefined}
          />
        </div>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </StepDialog>
  );
}

/** The values of a date and a time field, in this computer's time zone. */
function nextFullHour(): { readonly date: string; readonly time: string } {
  const next = new Date();
  next.setHours(next.getHours() + 1, 0, 0, 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}`,
    time: `${two(next.getHours())}:${two(next.getMinutes())}`,
  };
}
