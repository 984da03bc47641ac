import { useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { CompactIcon } from '../../components/icons.ts';
import { Name } from '../../components/Name.tsx';
import { Timer } from '../../components/Timer.tsx';
import { formatDayTimeWithin, formatMinutes, formatTimer } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { RecordingButton } from '../recording/RecordingButton.tsx';
import { InterviewBar } from './InterviewBar.tsx';
import { NextMeetingPill } from './NextMeetingPill.tsx';
import styles from './room.module.css';

const second = 1_000;
const minute = 60 * second;

/** Who, which round, how long already, and the one thing to do next: start, end, or score. */
export function RoomHeader({ interview }: { readonly interview: InterviewDetail }) {
  const openCompact = useStore((store) => store.openCompact);
  return (
    <InterviewBar
      interview={interview}
      title={<Name>{interview.candidate.name}</Name>}
      meta={t('interviews.room.roundOf', { round: interview.roundName, position: interview.positionName })}
      actions={
        <>
          <Elapsed interview={interview} />
          <NextMeetingPill meeting={interview.nextMeeting} />
          <RecordingButton interviewId={interview.id} />
          <IconButton
            icon={CompactIcon}
            label={t('interviews.room.compact')}
            onPress={() => void openCompact(interview.id)}
          />
          <RoomAction interview={interview} />
        </>
      }
    />
  );
}

/** How long the interview runs, of how long it was planned; before and after it, what there is to say instead. */
export function Elapsed({ interview }: { readonly interview: InterviewDetail }) {
  const now = useNow(second);
  const { startedAt, endedAt, minutes } = interview;
  if (startedAt === null) return <span className={styles.quiet}>{t('interviews.room.notStarted')}</span>;
  if (endedAt !== null) {
    return <span className={styles.quiet}>{t('interviews.room.ended', { when: formatDayTimeWithin(endedAt) })}</span>;
  }
  const passed = Math.max(0, now - startedAt);
  const planned = formatMinutes(minutes);
  return (
    <span className={styles.timer}>
      <Timer
        label={t('interviews.room.timerLabel', { planned })}
        text={formatTimer(passed)}
        isOver={passed > minutes * minute}
        size="l"
      />
      <span className={styles.of}>{t('interviews.room.of', { planned })}</span>
    </span>
  );
}

function RoomAction({ interview }: { readonly interview: InterviewDetail }) {
  const [isPending, setPending] = useState(false);
  const startInterview = useStore((store) => store.startInterview);
  const endInterview = useStore((store) => store.endInterview);
  const navigate = useStore((store) => store.navigate);
  const reportError = useStore((store) => store.reportError);

  async function act(request: typeof startInterview, onDone?: () => void): Promise<void> {
    setPending(true);
    const reply = await request(interview.id);
    setPending(false);
    if (!reply.ok) reportError(reply.error);
    else onDone?.();
  }

  const score = () => navigate({ name: 'scorecard', id: interview.id });
  switch (interview.state) {
    case 'scheduled':
      return (
        <Button variant="primary" isPending={isPending} onPress={() => void act(startInterview)}>
          {t('interviews.room.start')}
        </Button>
      );
    case 'running':
      return (
        <Button variant="plain" isPending={isPending} onPress={() => void act(endInterview, score)}>
          {t('interviews.room.end')}
        </Button>
      );
    case 'to-score':
      return (
        <Button variant="primary" onPress={score}>
          {t('interviews.room.score')}
        </Button>
      );
    case 'scored':
      return (
        <Button variant="plain" onPress={() => navigate({ name: 'transcript', id: interview.id })}>
          {t('interviews.transcript')}
        </Button>
      );
  }
}
