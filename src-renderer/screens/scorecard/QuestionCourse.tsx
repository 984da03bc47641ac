import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { askedOutOfOrder } from '../../../src-preload/contract/question-order.ts';
import { t } from '../../messages/index.ts';
import styles from './scorecard.module.css';

/** What went otherwise than the guide says: skipped questions with their reasons, and those asked out of order. */
export function QuestionCourse({
  interview,
  skill,
}: {
  readonly interview: InterviewDetail;
  readonly skill: GuideSkill;
}) {
  const early = askedOutOfOrder(interview.guide, interview.questions);
  const lines = skill.questions.flatMap(({ id, text }) => {
    const state = interview.questions.find(({ questionId }) => questionId === id);
    if (state?.state === 'skipped') {
      return [{ id, words: t('scorecard.course.skipped', { question: text, reason: state.reason ?? '' }) }];
    }
    return early.has(id) ? [{ id, words: t('scorecard.course.outOfOrder', { question: text }) }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <ul className={styles.course} aria-label={t('scorecard.course', { skill: skill.name })}>
      {lines.map(({ id, words }) => (
        <li key={id} dir="auto">
          {words}
        </li>
      ))}
    </ul>
  );
}
