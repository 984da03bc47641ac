import { useEffect, useRef } from 'react';
import type { InterviewDetail, QuestionState } from '../../../src-preload/contract/interviews.ts';
import { askedOutOfOrder } from '../../../src-preload/contract/question-order.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { CheckIcon, ForwardIcon } from '../../components/icons.ts';
import { Tag } from '../../components/Tag.tsx';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { CurrentQuestion } from './CurrentQuestion.tsx';
import styles from './guide-pane.module.css';
import { questionState, type Step } from './questions.ts';
import { SectionBar } from './SectionBar.tsx';

export type GuideActions = {
  /** False before the start and after the submission: then the guide is only read. */
  readonly canMark: boolean;
  readonly areAnchorsShown: boolean;
  readonly onAnchors: () => void;
  readonly onNext: () => void;
  readonly onSkip: (questionId: string, reason: string) => void;
  readonly onWrite: (question: QuestionState) => void;
};

type Props = GuideActions & {
  readonly interview: InterviewDetail;
  readonly steps: readonly Step[];
  readonly currentId: string | null;
  readonly onChoose: (questionId: string) => void;
};

/** The guide: its sections, every question with its state, and the current one raised. */
export function GuidePane({ interview, steps, currentId, onChoose, ...actions }: Props) {
  const { guide, questions } = interview;
  const early = askedOutOfOrder(guide, questions);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (currentId === null) return;
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  return (
    <section className={styles.guide} aria-label={t('interviews.room.guide')}>
      <SectionBar skills={guide.skills} questions={questions} currentId={currentId} />
      <div className={styles.list} ref={list}>
        {steps.length === 0 ? <p className={styles.none}>{t('interviews.room.noQuestions')}</p> : null}
        {guide.skills.map((skill) => (
          <section key={skill.id} aria-label={skill.name}>
            <div className={styles.skill}>
              <h2>{skill.name}</h2>
              {skill.isMustHave ? <Tag>{t('interviews.room.mustHave')}</Tag> : null}
              <span className={styles.left}>
                {t('interviews.room.skillMeta', { minutes: skill.minutes, questions: skill.questions.length })}
              </span>
            </div>
            <ol>
              {steps
                .filter((step) => step.skill.id === skill.id)
                .map((step) => (
                  <li key={step.question.id}>
                    {step.question.id === currentId ? (
                      <CurrentQuestion
                        step={step}
                        state={questionState(questions, step.question.id)}
                        isLast={step.number === steps.length}
                        {...actions}
                      />
                    ) : (
                      <Question
                        step={step}
                        state={questionState(questions, step.question.id)}
                        isEarly={early.has(step.question.id)}
                        isOver={interview.endedAt !== null}
                        onChoose={() => onChoose(step.question.id)}
                      />
                    )}
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

type Standing = {
  readonly step: Step;
  readonly state: QuestionState;
  /** Asked before a question that stands further up. */
  readonly isEarly: boolean;
  /** The interview has ended: what is open now was not reached. */
  readonly isOver: boolean;
};
type QuestionProps = Standing & { readonly onChoose: () => void };

/** A question that is not the current one: one line with its state; a press makes it the current one. */
function Question({ onChoose, ...standing }: QuestionProps) {
  const { step, state } = standing;
  return (
    <button type="button" className={styles.question} data-state={state.state} onClick={onChoose}>
      <span className={styles.number}>
        {state.state === 'asked' ? (
          <Glyph icon={CheckIcon} />
        ) : state.state === 'skipped' ? (
          <Glyph icon={ForwardIcon} size={14} />
        ) : (
          step.number
        )}
      </span>
      <span className={styles.text} dir="auto">
        {step.question.text}
      </span>
      <span className={styles.state}>{stateText(standing)}</span>
    </button>
  );
}

function stateText({ step, state, isEarly, isOver }: Standing): string {
  const time = state.at === null ? '' : formatTime(state.at);
  if (state.state === 'asked') return t(isEarly ? 'interviews.room.askedEarly' : 'interviews.room.asked', { time });
  if (state.state === 'skipped') return t('interviews.room.skipped', { time });
  if (isOver) return t('interviews.room.notReached');
  return step.question.minutes === null
    ? t('interviews.room.ifTime')
    : t('interviews.room.minutes', { minutes: step.question.minutes });
}
