import { useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { useStore } from '../../store/index.ts';
import { RecorderStrip } from '../recording/RecorderStrip.tsx';
import { CandidateCard } from './CandidateCard.tsx';
import { FirstImpression } from './FirstImpression.tsx';
import { GuidePane } from './GuidePane.tsx';
import { KeysBar } from './KeysBar.tsx';
import { Notes } from './Notes.tsx';
import { RoomHeader } from './RoomHeader.tsx';
import styles from './room.module.css';
import { useRoom } from './use-room.ts';
import { useRoomKeys } from './use-room-keys.ts';

/** Guide on one side, candidate and notes on the other. */
export function Room({ interview }: { readonly interview: InterviewDetail }) {
  const room = useRoom(interview);
  const [areAnchorsShown, setAnchorsShown] = useState(true);
  const openFloating = useStore((store) => store.openFloating);
  const { skill, isFrozen } = room;

  useRoomKeys({
    onNext: room.goOn,
    onPrevious: room.goBack,
    onNotes: room.focusNotes,
    onHighlight: room.quote,
    onAnchors: () => setAnchorsShown(!areAnchorsShown),
    onRate: room.rate,
  });

  return (
    <>
      <RoomHeader interview={interview} />
      <RecorderStrip interviewId={interview.id} />
      <div className={styles.room}>
        <GuidePane
          interview={interview}
          steps={room.steps}
          currentId={room.current?.question.id ?? null}
          areAnchorsShown={areAnchorsShown}
          canMark={room.canMark}
          onChoose={room.choose}
          onNext={room.goOn}
          onSkip={room.skip}
          onAnchors={() => setAnchorsShown(!areAnchorsShown)}
          onWrite={room.write}
        />
        <section className={styles.work}>
          <CandidateCard candidate={interview.candidate} positionId={interview.positionId} />
          <Notes interview={interview} handle={room.notes} />
          {skill === null ? null : (
            <FirstImpression skill={skill} scorecard={interview.scorecard} isFrozen={isFrozen} onRate={room.rate} />
          )}
        </section>
      </div>
      <KeysBar onShowAll={() => openFloating('shortcuts')} />
    </>
  );
}
