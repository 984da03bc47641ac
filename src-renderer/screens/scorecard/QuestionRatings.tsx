import { useState } from 'react';
import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ratingOf } from '../../store/scorecards.ts';
import styles from './question-ratings.module.css';

type Props = { readonly interview: InterviewDetail; readonly skill: GuideSkill; readonly isFrozen: boolean };

/**
 * Ratings of single questions, for whoever wants them: shown when asked for. They suggest a rating for the skill and change
 * none.
 */
export function QuestionRatings({ interview, skill, isFrozen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const rate = useStore((store) => store.rate);
  const rateQuestion = useStore((store) => store.rateQuestion);
  const { scorecard } = interview;
  const suggestion = scorecard.suggestions.find(({ skillId }) => skillId === skill.id);
  const isRated = skill.questions.some(({ id }) =>
    scorecard.questionRatings.some(({ questionId }) => questionId === id),
  );
  // Of a frozen scorecard there is nothing to open where no question was rated.
  if (skill.questions.length === 0 || (isFrozen && !isRated)) return null;
  const isTaken = suggestion?.value === ratingOf(scorecard, skill.id);
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Button variant="quiet" size="s" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'scorecard.questions.hide' : 'scorecard.questions.show')}
        </Button>
        {suggestion === undefined ? null : (
          <span className={styles.suggestion}>
            {t('scorecard.questions.suggest', { value: suggestion.value, count: suggestion.questions })}
          </span>
        )}
        {suggestion === undefined || isFrozen || isTaken ? null : (
          <Button
            variant="link"
            onPress={() => void rate(interview.id, { skillId: skill.id, value: suggestion.value, cannotJudge: null })}
          >
            {t('scorecard.questions.take')}
          </Button>
        )}
      </div>
      {isOpen ? (
        <ul className={styles.list}>
          {skill.questions.map((question) => {
            const value = scorecard.questionRatings.find(({ questionId }) => questionId === question.id)?.value ?? null;
            return (
              <li key={question.id}>
                <p dir="auto">{question.text}</p>
                <div className={styles.scale}>
                  <RatingScale
                    label={question.text}
                    value={value}
                    anchors={skill.anchors}
                    isReadOnly={isFrozen}
                    size="s"
                    onChange={(next) => void rateQuestion(interview.id, question.id, next)}
                  />
                </div>
                {value === null || isFrozen ? null : (
                  <Button
                    variant="link"
                    aria-label={t('scorecard.questions.clearOf', { question: question.text })}
                    onPress={() => void rateQuestion(interview.id, question.id, null)}
                  >
                    {t('scorecard.questions.clear')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
