import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { QuestionState } from '../../../src-preload/contract/interviews.ts';
import { doneOf } from './questions.ts';
import styles from './section-bar.module.css';

type Props = {
  readonly skills: readonly GuideSkill[];
  readonly questions: readonly QuestionState[];
  readonly currentId: string | null;
};

/** The sections as lengths: as wide as their minutes, filled as far as their questions are done. Decoration only. */
export function SectionBar({ skills, questions, currentId }: Props) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {skills.map((skill) => {
        const total = skill.questions.length;
        const share = total === 0 ? 0 : doneOf(skill, questions) / total;
        const isCurrent = skill.questions.some(({ id }) => id === currentId);
        return (
          <div
            key={skill.id}
            className={isCurrent ? styles.current : ''}
            style={{ flexGrow: Math.max(skill.minutes, 1) }}
          >
            <i>
              <i style={{ inlineSize: `${share * 100}%` }} />
            </i>
            <span>{skill.name}</span>
          </div>
        );
      })}
    </div>
  );
}
