import type { FeedbackAnswer, FeedbackForm, FeedbackFormField } from '../../../src-preload/contract/feedback-forms.ts';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import { FeedbackOwnAnswer } from './FeedbackOwnAnswer.tsx';
import styles from './feedback.module.css';
import { sentValue, sourceText, valueText } from './feedback-answers.ts';

type Props = {
  readonly field: FeedbackFormField;
  readonly skills: FeedbackForm['skills'];
  readonly answer: FeedbackAnswer;
  readonly onAnswer: (answer: FeedbackAnswer) => void;
  readonly isMissing: boolean;
};

/** One field of Lever's form: its label, from where it is filled, and what that comes to. */
export function FeedbackField({ field, skills, answer, onAnswer, isMissing }: Props) {
  const isScorecard = field.type === 'scorecard';
  const ways = isScorecard ? ['skills'] : [...field.choices.map(({ source }) => source), 'own'];
  const sources = field.isRequired ? ways : [...ways, 'empty'];
  const value = sentValue(field, answer);
  return (
    <section className={styles.field} aria-label={field.label}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.label}>
            <bdi>{field.label}</bdi>
            {field.isRequired ? <span className={styles.required}>{t('exports.feedback.required')}</span> : null}
          </h3>
          {field.description === '' ? null : <p className={styles.hint}>{field.description}</p>}
        </div>
        <div className={styles.source}>
          <Select
            label={t('exports.feedback.from', { field: field.label })}
            isLabelHidden
            size="m"
            items={sources.map((id) => ({ id, label: sourceText(id) }))}
            selectedId={sources.includes(answer.source) ? answer.source : null}
            onSelect={(source) => onAnswer({ ...answer, source })}
          />
        </div>
      </div>
      {answer.source === 'skills' ? (
        <SkillLines field={field} skills={skills} answer={answer} onAnswer={onAnswer} />
      ) : answer.source === 'own' ? (
        <FeedbackOwnAnswer field={field} value={answer.own} onValue={(own) => onAnswer({ ...answer, own })} />
      ) : value === null ? null : (
        <p className={styles.value} dir="auto">
          {valueText(field, value)}
        </p>
      )}
      {isMissing ? <p className={styles.missing}>{t('exports.feedback.missing')}</p> : null}
    </section>
  );
}

const none = '(none)';

function SkillLines({ field, skills, answer, onAnswer }: Omit<Props, 'isMissing'>) {
  return (
    <ul className={styles.lines}>
      {field.lines.map((line, index) => {
        const chosen = skills.find(({ name }) => name === answer.lines[index]);
        return (
          // The lines of a form never change their places.
          <li key={line} className={styles.line}>
            <bdi>{line}</bdi>
            <Select
              label={t('exports.feedback.line', { field: field.label, line })}
              isLabelHidden
              size="m"
              items={[
                { id: none, label: t('exports.feedback.noSkill') },
                ...skills.map(({ name }) => ({ id: name, label: name })),
              ]}
              selectedId={chosen?.name ?? none}
              onSelect={(id) =>
                onAnswer({
                  ...answer,
                  lines: field.lines.map((_line, at) => {
                    if (at !== index) return answer.lines[at] ?? null;
                    return id === none ? null : id;
                  }),
                })
              }
            />
            <span className={styles.hint}>
              {chosen === undefined || chosen.score === 0
                ? t('exports.feedback.noSkill')
                : t('exports.feedback.score', { score: chosen.score })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
