import { useState } from 'react';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import styles from './event-dialog.module.css';
import { titleFrom, usualTemplate } from './event-title.ts';
import { FreeTimes } from './FreeTimes.tsx';
import { InviteesField } from './InviteesField.tsx';
import { type Invitee, isAddress, withInvitee } from './invitees.ts';
import { StepDialog } from './StepDialog.tsx';
import { useBusy } from './use-busy.ts';

const shortest = 5;
const longest = 480;
const usual = 60;
const mostInvitees = 50;

type Props = {
  readonly positionId: string;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onNext: (eventId: string, roundId: string | null) => void;
};

/** The calendar that is Rubric alone; no account's id has a space. */
const onlyHere = 'only here';

/** A new event, in the calendar of an account or in Rubric alone. */
export function CreateEvent({ positionId, onClose, onBack, onNext }: Props) {
  const position = loadedValue(useStore((store) => store.positionById[positionId] ?? idle));
  const template = loadedValue(useStore((store) => store.settings))?.eventTitle ?? '';
  const accounts = loadedValue(useStore((store) => store.calendars))?.accounts ?? [];
  const loadCalendars = useStore((store) => store.loadCalendars);
  const createEvent = useStore((store) => store.createEvent);
  const reportError = useStore((store) => store.reportError);
  const rounds = position?.rounds ?? [];
  const [roundId, setRoundId] = useState<string | null>(null);
  const round = rounds.find(({ id }) => id === roundId) ?? rounds[0] ?? null;
  /** What the person wrote themselves; null follows the template. */
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [start, setStart] = useState(nextFullHour);
  const [ownMinutes, setOwnMinutes] = useState<string | null>(null);
  const [calendarId, setCalendarId] = useState<string | null>(null);
  const [invitees, setInvitees] = useState<readonly Invitee[]>([]);
  const [inviteeText, setInviteeText] = useState('');
  const [hasVideo, setHasVideo] = useState(true);
  const [sendsInvitations, setSendsInvitations] = useState(false);
  // One key a form: a second try after a lost answer is the same event.
  const [key] = useState(() => crypto.randomUUID());
  useRead(loadCalendars, 'events');
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);

  const title =
    ownTitle ??
    titleFrom(template === '' ? usualTemplate() : template, {
      position: position?.name ?? '',
      round: round?.name ?? '',
      candidate: invitees.find(({ candidate }) => candidate !== null)?.candidate ?? '',
    });
  const minutes = ownMinutes ?? String(round?.minutes ?? usual);
  const startsAt = new Date(`${start.date}T${start.time}`).getTime();
  const dayStart = new Date(`${start.date}T00:00`).getTime();
  const length = Number(minutes);
  const hasTitle = title.trim() !== '';
  const hasStart = Number.isFinite(startsAt);
  const account = accounts.find(({ id }) => id === (calendarId ?? accounts[0]?.id)) ?? null;
  const busy = useBusy(account?.id ?? null, dayStart);
  const typed = inviteeText.split(/[\s,;]+/u).filter((address) => address !== '');
  const all = typed.reduce((list, email) => withInvitee(list, { email, name: '', candidate: null }), invitees);
  const hasInvitees = typed.every(isAddress) && all.length <= mostInvitees;
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
      invitees: all.map(({ email }) => email),
      hasVideo: account !== null && hasVideo,
      sendsInvitations: account !== null && sendsInvitations,
    });
    setPending(false);
    if (reply.ok) onNext(reply.value.id, round?.id ?? null);
    else reportError(reply.error);
  }

  return (
    <StepDialog
      title={t('events.create')}
      step={1}
      onClose={onClose}
      onBack={onBack}
      isPending={isPending}
      hasInput={ownTitle !== null || all.length > 0}
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
        <div className={styles.titleRow}>
          <TextField
            label={t('events.create.name')}
            value={title}
            onChange={setOwnTitle}
            maxLength={300}
            isRequired
            autoFocus
            error={isChecked && !hasTitle ? t('events.create.titleMissing') : undefined}
          />
          {rounds.length === 0 ? null : (
            <Select
              label={t('events.who.round')}
              items={rounds.map(({ id, name }) => ({ id, label: name }))}
              selectedId={round?.id ?? null}
              onSelect={setRoundId}
            />
          )}
        </div>
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
            onChange={setOwnMinutes}
            error={isChecked && !hasLength ? t('events.create.minutesWrong') : undefined}
          />
        </div>
        {hasStart && hasLength && busy !== null ? (
          <FreeTimes
            dayStart={dayStart}
            startsAt={startsAt}
            minutes={length}
            busy={busy}
            onChoose={(at) => setStart(fieldsOf(new Date(at)))}
          />
        ) : null}
        <InviteesField
          positionId={positionId}
          invitees={invitees}
          onInvitees={setInvitees}
          text={inviteeText}
          onText={setInviteeText}
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

type Fields = { readonly date: string; readonly time: string };

function nextFullHour(): Fields {
  const next = new Date();
  next.setHours(next.getHours() + 1, 0, 0, 0);
  return fieldsOf(next);
}

/** The values of a date and a time field, in this computer's time zone. */
function fieldsOf(moment: Date): Fields {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}
