import { useState } from 'react';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { BusyNotice } from './BusyNotice.tsx';
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

/** The calendar that is Rubric alone; no account's id has a space. */
const onlyHere = 'only here';

/** A new event, in the calendar of an account or in Rubric alone. */
export function CreateEvent({ positionId, onClose, onBack, onNext }: Props) {
  const position = loadedValue(useStore((store) => store.positionById[positionId] ?? idle));
  const accounts = loadedValue(useStore((store) => store.calendars))?.accounts ?? [];
  const loadCalendars = useStore((store) => store.loadCalendars);
  const createEvent = useStore((store) => store.createEvent);
  const reportError = useStore((store) => store.reportError);
  const [suggested] = useState(() =>
    position === null ? '' : t('events.create.suggestedTitle', { position: position.name }),
  );
  const [title, setTitle] = useState(suggested);
  const [start, setStart] = useState(nextFullHour);
  const [minutes, setMinutes] = useState(() => String(position?.rounds[0]?.minutes ?? usual));
  const [calendarId, setCalendarId] = useState<string | null>(null);
  const [invitees, setInvitees] = useState('');
  const [hasVideo, setHasVideo] = useState(true);
  const [sendsInvitations, setSendsInvitations] = useState(false);
  // One key a form: a second try after a lost answer is the same event.
  const [key] = useState(() => crypto.randomUUID());
  useRead(loadCalendars, 'events');
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);

  const startsAt = new Date(`${start.date}T${start.time}`).getTime();
  const length = Number(minutes);
  const hasTitle = title.trim() !== '';
  const hasStart = Number.isFinite(startsAt);
  const account = accounts.find(({ id }) => id === (calendarId ?? accounts[0]?.id)) ?? null;
  const addresses = invitees.split(/[\s,;]+/u).filter((address) => address !== '');
  const hasInvitees = addresses.every((address) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(address));
  const hasLength = Number.isInteger(length) && length >= shortest && length <= longest;

  async function create(): Promise<void> {
    setChecked(true);
    if (!hasTitle || !hasStart || !hasLength || !hasInvitees || isPending) return;
    setPending(true);
    const reply = await createEvent({
      key,
      title: title.trim(),
      startsAt,
      minutes: length,
      accountId: account?.id ?? null,
      invitees: addresses,
      hasVideo: account !== null && hasVideo,
      sendsInvitations: account !== null && sendsInvitations,
    });
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
        {accounts.length === 0 ? (
          <p className={styles.hint}>{t('events.create.hint')}</p>
        ) : (
          <Select
            label={t('events.create.calendar')}
            items={[
              ...accounts.map(({ id, email, kind }) => ({
                id,
                label: email,
                description: t(`events.source.${kind}`),
              })),
              { id: onlyHere, label: t('events.create.onlyHere'), description: t('events.create.hint') },
            ]}
            selectedId={account?.id ?? onlyHere}
            onSelect={setCalendarId}
          />
        )}
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
        {hasStart && hasLength ? <BusyNotice from={startsAt} to={startsAt + length * 60_000} /> : null}
        <TextField
          label={t('events.create.invitees')}
          description={t('events.create.inviteesHint')}
          dir="ltr"
          spellCheck={false}
          maxLength={2000}
          value={invitees}
          onChange={setInvitees}
          error={isChecked && !hasInvitees ? t('events.create.inviteesWrong') : undefined}
        />
        {account === null ? null : (
          <>
            <Toggle label={t(`events.create.video.${account.kind}`)} isSelected={hasVideo} onChange={setHasVideo} />
            <Toggle
              label={t('events.create.send')}
              description={t(`events.create.sendHint.${account.kind}`)}
              isSelected={sendsInvitations}
              onChange={setSendsInvitations}
            />
          </>
        )}
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
