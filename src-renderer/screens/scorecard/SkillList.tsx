import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { t } from '../../messages/index.ts';
import { cannotJudgeOf, ratingOf } from '../../store/scorecards.ts';
import { SkillBar } from './SkillBar.tsx';
import styles from './skill-list.module.css';

type Props = {
  readonly interview: InterviewDetail;
  readonly currentId: string | null;
  readonly onChoose: (skillId: string) => void;
};

/** All skills at a glance: rated or not, with how much evidence. */
export function SkillList({ interview, currentId, onChoose }: Props) {
  const { guide, scorecard, evidence } = interview;
  const rated = guide.skills.filter(
    ({ id }) => ratingOf(scorecard, id) !== null || cannotJudgeOf(scorecard, id) !== null,
  ).length;
  return (
    <div className={styles.list}>
      <p className={styles.caption}>{t('scorecard.rated', { rated, total: guide.skills.length })}</p>
      {guide.skills.map((skill) => {
        const count = evidence.filter(({ skillId }) => skillId === skill.id).length;
        return (
          <button
            key={skill.id}
            type="button"
            className={styles.skill}
            aria-current={skill.id === currentId}
            onClick={() => onChoose(skill.id)}
          >
            <bdi className={styles.name} title={skill.name}>
              {skill.name}
            </bdi>
            <span className={styles.facts}>
              {t(skill.isMustHave ? 'scorecard.mustHavePieces' : 'scorecard.pieces', { count })}
            </span>
            <SkillBar scorecard={scorecard} skillId={skill.id} />
          </button>
        );
      })}
    </div>
  );
}
