import { useState } from 'react';
import type { GuideSkill, Rating } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { CompactIcon } from '../../components/icons.ts';
import { RatingScale } from '../../components/RatingScale.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ratingOf } from '../../store/scorecards.ts';
import { RecorderStrip } from '../recording/RecorderStrip.tsx';
import { RecordingButton } from '../recording/RecordingButton.tsx';
import { CompactQuestion } from './CompactQuestion.tsx';
import styles from './compact.module.css';
import { NextMeetingPill } from './NextMeetingPill.tsx';
import { Notes } from './Notes.tsx';
import { Elapsed } from './RoomHeader.tsx';
import { useRoom } from './use-room.ts';
import { useRoomKeys } from './use-room-keys.ts';

/** The same interview below each other: question, notes, first impression. Beside a call, above its window. */
export function CompactRoom({ interview }: { readonly interview: InterviewDetail }) {
  const room = useRoom(interview);
  const closeCompact = useStore((store) => store.closeCompact);
  const [areAnchorsShown, setAnchorsShown] = useState(true);
  const { skill } = room;

  useRoomKeys({
    onNext: room.goOn,
    onPrevious: room.goBack,
    onNotes: room.focusNotes,
    onHighlight: room.quote,
    onAnchors: () => setAnchorsShown(!areAnchorsShown),
    onRate: room.rate,
  });

  return (
    <main className={styles.window}>
      <header className={styles.head}>
        <h1 title={interview.candidate.name}>
          <bdi>{interview.candidate.name}</bdi>
        </h1>
        <Elapsed interview={interview} />
        <RecordingButton interviewId={interview.id} />
        <IconButton icon={CompactIcon} label={t('interviews.room.closeCompact')} onPress={() => void closeCompact()} />
      </header>
      <div className={styles.warning}>
        <NextMeetingPill meeting={interview.nextMeeting} isOnlyWarning />
      </div>
      <RecorderStrip interviewId={interview.id} />
      <CompactQuestion interview={interview} room={room} />
      <Notes interview={interview} handle={room.notes} />
      {skill === null ? null : (
        <footer className={styles.rate}>
          <div className={styles.scale}>
            <RatingScale
              label={skill.name}
              value={ratingOf(interview.scorecard, skill.id)}
              anchors={skill.anchors}
              isReadOnly={room.isFrozen}
              size="s"
              onChange={room.rate}
            />
          </div>
          {areAnchorsShown ? <Chosen skill={skill} value={ratingOf(interview.scorecard, skill.id)} /> : null}
        </footer>
      )}
    </main>
  );
}

/** What the chosen rating stands for; 2 and 4 lie between two anchors. */
function Chosen({ skill, value }: { readonly skill: GuideSkill; readonly value: Rating | null }) {
  if (value === null) return <p className={styles.anchor}>{t('interviews.room.firstImpression')}</p>;
  const { anchors } = skill;
  const text =
    value === 2 || value === 4
      ? t('interviews.room.between', { lower: anchors[value === 2 ? 1 : 3], upper: anchors[value === 2 ? 3 : 5] })
      : anchors[value];
  return (
    <p className={styles.anchor} dir="auto">
      <b>{value}</b> {text}
    </p>
  );
}
