import { type RefObject, useRef, useState } from 'react';
import type { GuideSkill, Rating } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail, QuestionState } from '../../../src-preload/contract/interviews.ts';
import { useStore } from '../../store/index.ts';
import type { NotesHandle } from './Notes.tsx';
import { questionInProgress, questionState, type Step, stepsOf } from './questions.ts';

export type RoomState = {
  readonly steps: readonly Step[];
  readonly current: Step | null;
  readonly isLast: boolean;
  /** The skill that a rating here is for. */
  readonly skill: GuideSkill | null;
  readonly isFrozen: boolean;
  /** False before the start and after the submission: then the guide is only read. */
  readonly canMark: boolean;
  readonly notes: RefObject<NotesHandle | null>;
  readonly choose: (questionId: string) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly skip: (questionId: string, reason: string) => void;
  readonly write: (question: QuestionState) => void;
  readonly rate: (value: Rating) => void;
  readonly focusNotes: () => void;
  readonly quote: () => void;
};

/** Which question is the current one, and what can be done with it: the same for the large and the small window. */
export function useRoom(interview: InterviewDetail): RoomState {
  const { id, guide, questions } = interview;
  const steps = stepsOf(guide);
  const [ratedSkillId, setRatedSkillId] = useState<string | null>(guide.skills[0]?.id ?? null);
  const notes = useRef<NotesHandle>(null);
  const setQuestion = useStore((store) => store.setQuestion);
  const keepPlace = useStore((store) => store.keepPlace);
  const rateSkill = useStore((store) => store.rate);

  // What is stored is what both windows show, and where the app comes back to.
  const isKnown = steps.some(({ question }) => question.id === interview.currentQuestionId);
  const chosenId = isKnown ? interview.currentQuestionId : questionInProgress(steps, questions);
  const index = steps.findIndex(({ question }) => question.id === chosenId);
  const current = steps[index] ?? null;
  const skill = current?.skill ?? guide.skills.find((each) => each.id === ratedSkillId) ?? null;
  const isFrozen = interview.scorecard.state === 'submitted';
  const canMark = interview.state !== 'scheduled' && !isFrozen;

  function write(question: QuestionState): void {
    const { questionId, state, reason, probes } = question;
    void setQuestion({ interviewId: id, questionId, state, reason, probes: [...probes] });
  }

  function markAsked(questionId: string): void {
    const known = questionState(questions, questionId);
    if (canMark && known.state === 'open') write({ ...known, state: 'asked' });
  }

  function choose(questionId: string): void {
    void keepPlace(id, { questionId });
    const step = steps.find(({ question }) => question.id === questionId);
    if (step !== undefined) setRatedSkillId(step.skill.id);
  }

  function goToNext(): void {
    const next = steps[index + 1];
    if (next === undefined) return;
    choose(next.question.id);
    markAsked(next.question.id);
  }

  return {
    steps,
    current,
    isLast: index === steps.length - 1,
    skill,
    isFrozen,
    canMark,
    notes,
    choose,
    write,
    /** Going on says that the current question was asked, and that the next one is being asked now. */
    goOn: () => {
      if (current !== null) markAsked(current.question.id);
      goToNext();
    },
    goBack: () => {
      const previous = steps[index - 1];
      if (previous !== undefined) choose(previous.question.id);
    },
    skip: (questionId, reason) => {
      write({ ...questionState(questions, questionId), state: 'skipped', reason });
      goToNext();
    },
    rate: (value) => {
      if (skill !== null && !isFrozen) void rateSkill(id, { skillId: skill.id, value, cannotJudge: null });
    },
    focusNotes: () => notes.current?.focus(),
    quote: () => notes.current?.quote(skill?.id ?? null),
  };
}
