import { useRef, useState } from 'react';
import type { Rating } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail, QuestionState } from '../../../src-preload/contract/interviews.ts';
import { useStore } from '../../store/index.ts';
import { FirstImpression } from './FirstImpression.tsx';
import { GuidePane } from './GuidePane.tsx';
import { KeysBar } from './KeysBar.tsx';
import { Notes, type NotesHandle } from './Notes.tsx';
import { questionInProgress, questionState, stepsOf } from './questions.ts';
import { RoomHeader } from './RoomHeader.tsx';
import styles from './room.module.css';
import { useRoomKeys } from './use-room-keys.ts';

/** Guide on one side, notes on the other. Knows which question is the current one and what the keys do. */
export function Room({ interview }: { readonly interview: InterviewDetail }) {
  const { id, guide, questions } = interview;
  const steps = stepsOf(guide);
  const isKnown = steps.some(({ question }) => question.id === interview.currentQuestionId);
  const chosenId = isKnown ? interview.currentQuestionId : questionInProgress(steps, questions);
  const [areAnchorsShown, setAnchorsShown] = useState(true);
  const [ratedSkillId, setRatedSkillId] = useState<string | null>(guide.skills[0]?.id ?? null);
  const notes = useRef<NotesHandle>(null);
  const keepPlace = useStore((store) => store.keepPlace);
  const setQuestion = useStore((store) => store.setQuestion);
  const rate = useStore((store) => store.rate);

  const index = steps.findIndex(({ question }) => question.id === chosenId);
  const current = steps[index] ?? null;
  const skill = current?.skill ?? guide.skills.find((each) => each.id === ratedSkillId) ?? null;
  const isFrozen = interview.scorecard.state === 'submitted';
  const hasBegun = interview.state !== 'scheduled';

  function write(question: QuestionState): void {
    const { questionId, state, reason, probes } = question;
    void setQuestion({ interviewId: id, questionId, state, reason, probes: [...probes] });
  }

  /** Before the start and after the submission the guide is only read. */
  function markAsked(questionId: string): void {
    const known = questionState(questions, questionId);
    if (hasBegun && !isFrozen && known.state === 'open') write({ ...known, state: 'asked' });
  }

  function choose(questionId: string): void {
    void keepPlace(id, { questionId });
    const step = steps.find(({ question }) => question.id === questionId);
    if (step !== undefined) setRatedSkillId(step.skill.id);
  }

  /** Going on says that the current question was asked, and that the next one is being asked now. */
  function goOn(): void {
    if (current !== null) markAsked(current.question.id);
    const next = steps[index + 1];
    if (next === undefined) return;
    choose(next.question.id);
    markAsked(next.question.id);
  }

  function goBack(): void {
    const previous = steps[index - 1];
    if (previous !== undefined) choose(previous.question.id);
  }

  function skip(questionId: string, reason: string): void {
    write({ ...questionState(questions, questionId), state: 'skipped', reason });
    const next = steps[index + 1];
    if (next === undefined) return;
    choose(next.question.id);
    markAsked(next.question.id);
  }

  function rateSkill(value: Rating): void {
    if (skill !== null && !isFrozen) void rate(id, { skillId: skill.id, value, cannotJudge: null });
  }

  useRoomKeys({
    onNext: goOn,
    onPrevious: goBack,
    onNotes: () => notes.current?.focus(),
    onHighlight: () => notes.current?.quote(skill?.id ?? null),
    onAnchors: () => setAnchorsShown(!areAnchorsShown),
    onRate: rateSkill,
  });

  return (
    <>
      <RoomHeader interview={interview} />
      <div className={styles.room}>
        <GuidePane
          interview={interview}
          steps={steps}
          currentId={current?.question.id ?? null}
          areAnchorsShown={areAnchorsShown}
          canMark={hasBegun && !isFrozen}
          onChoose={choose}
          onNext={goOn}
          onSkip={skip}
          onAnchors={() => setAnchorsShown(!areAnchorsShown)}
          onWrite={write}
        />
        <section className={styles.work}>
          <Notes interview={interview} handle={notes} />
          {skill === null ? null : (
            <FirstImpression skill={skill} scorecard={interview.scorecard} isFrozen={isFrozen} onRate={rateSkill} />
          )}
        </section>
      </div>
      <KeysBar />
    </>
  );
}
