import { useEffect, useState } from 'react';
import type { EventParticipants, ParticipantRole } from '../../../src-preload/contract/events.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { CalendarIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Select } from '../../components/Select.tsx';
import { formatDay, formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { participantsKey } from '../../store/events.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import type { ConsentAnswer } from '../recording/AskConsent.tsx';
import { RecordingBefore } from '../recording/RecordingBefore.tsx';
import { Attendee } from './Attendee.tsx';
import { CandidateField, type Chosen, chosenOf } from './CandidateField.tsx';
import styles from './event-dialog.module.css';
import { StepDialog } from './StepDialog.tsx';

type Props = {
  readonly positionId: string;
  readonly eventId: string;
  /** The round that was chosen with a new event; null: what the event's title says. */
  readonly firstRoundId: string | null;
  readonly onClose: () => void;
  readonly onBack: () => void;
};

/** Step 2: the people of the event, each with a role, and which candidate this is. */
export function WhoTakesPart(props: Props) {
  const { positionId, eventId, onClose, onBack } = props;
  const found = useStore((store) => store.participantsByEvent[participantsKey(positionId, eventId)] ?? idle);
  const loadParticipants = useStore((store) => store.loadParticipants);
  const loadPosition = useStore((store) => store.loadPosition);
  useReadOf(loadPosition, positionId, 'positions');
  useEffect(() => void loadParticipants(positionId, eventId), [loadParticipants, positionId, eventId]);

  const participants = loadedValue(found);
  if (participants !== null) return <People {...props} participants={participants} />;
  return (
    <StepDialog
      title={t('events.who.title')}
      step={2}
      onClose={onClose}
      onBack={onBack}
      isNextDisabled
      onNext={onClose}
    >
      {found.state === 'failed' ? (
        <FailureNotice error={found.error} onTryAgain={() => void loadParticipants(positionId, eventId)} />
      ) : (
        <LoadingRows rows={4} label={t('app.loading')} inset="bare" />
      )}
    </StepDialog>
  );
}

function People({
  positionId,
  eventId,
  firstRoundId,
  onClose,
  onBack,
  participants,
}: Props & { readonly participants: EventParticipants }) {
  const { event, attendees, match } = participants;
  const rounds = loadedValue(useStore((store) => store.positionById[positionId] ?? idle))?.rounds ?? [];
  const addFromEvent = useStore((store) => store.addFromEvent);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [roundId, setRoundId] = useState(firstRoundId ?? participants.roundId);
  const [roles, setRoles] = useState<Readonly<Record<string, ParticipantRole>>>({});
  const [chosen, setChosen] = useState<Chosen | null>(() => chosenOf(match));
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [consent, setConsent] = useState<ConsentAnswer | null>(null);
  const writeConsent = useStore((store) => store.setConsent);

  const round = rounds.find(({ id }) => id === roundId) ?? rounds[0] ?? null;
  const people = attendees.map((attendee, index) => ({
    attendee,
    key: `${index} ${attendee.email}`,
    role: roles[`${index} ${attendee.email}`] ?? attendee.role,
  }));
  const candidateKey = people.find(({ role }) => role === 'candidate')?.key ?? null;

  async function add(): Promise<void> {
    setChecked(true);
    if (chosen === null || round === null || isPending) return;
    setPending(true);
    const reply = await addFromEvent({
      positionId,
      roundId: round.id,
      eventId,
      candidate: chosen.ref,
      participants: people.map(({ attendee: { email, name, leverUserId }, role }) => ({
        email,
        name,
        role,
        leverUserId,
      })),
    });
    setPending(false);
    if (!reply.ok) {
      reportError(reply.error);
      return;
    }
    if (consent !== null) {
      const noted = await writeConsent(reply.value.id, consent.state, consent.how);
      if (!noted.ok) reportError(noted.error);
    }
    showToast(t('events.added', { name: chosen.name, round: round.name }));
    onClose();
  }

  const field = (
    <CandidateField
      positionId={positionId}
      match={match}
      invitedEmail={people.find(({ key }) => key === candidateKey)?.attendee.email ?? null}
      chosen={chosen}
      onChoose={setChosen}
      isMissing={isChecked && chosen === null}
    />
  );

  return (
    <StepDialog
      title={t('events.who.title')}
      step={2}
      onClose={onClose}
      onBack={onBack}
      isNextDisabled={round === null}
      isPending={isPending}
      onNext={() => void add()}
    >
      <div className={styles.when}>
        <Glyph icon={CalendarIcon} />
        <bdi className={styles.eventTitle} title={event.title}>
          {event.title}
        </bdi>
        <span className={styles.eventTime}>
          {formatDay(event.startsAt)}{' '}
          {event.isAllDay
            ? t('events.allDay')
            : t('events.time', { from: formatTime(event.startsAt), to: formatTime(event.endsAt) })}
        </span>
        <span className={styles.round}>
          {rounds.length === 0 ? (
            t('events.who.noRounds')
          ) : (
            <Select
              label={t('events.who.round')}
              isLabelHidden
              size="m"
              items={rounds.map(({ id, name }) => ({ id, label: name }))}
              selectedId={round?.id ?? null}
              onSelect={setRoundId}
            />
          )}
        </span>
      </div>
      {attendees.length === 0 ? <p className={styles.nobody}>{t('events.who.nobody')}</p> : null}
      {event.isCut ? <p className={styles.nobody}>{t('events.cut')}</p> : null}
      <ul aria-label={t('events.who.list')}>
        {people.map(({ attendee, key, role }) => (
          <Attendee key={key} attendee={attendee} role={role} onRole={(next) => setRoles({ ...roles, [key]: next })}>
            {key === candidateKey ? field : null}
          </Attendee>
        ))}
      </ul>
      {candidateKey === null ? field : null}
      <RecordingBefore answer={consent} onAnswer={setConsent} />
    </StepDialog>
  );
}
