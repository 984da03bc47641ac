import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { Scorecard } from '../../../src-preload/contract/scorecards.ts';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { cannotJudgeOf } from '../../store/scorecards.ts';
import { SkillBar } from '../scorecard/SkillBar.tsx';
import styles from './scores-panel.module.css';

type Props = { readonly scorecard: Scorecard; readonly skills: readonly GuideSkill[] };

/** A revision that was amended, as it was submitted: its date, and on demand all that it said. */
export function EarlierRevision({ scorecard, skills }: Props) {
  const { revision, submittedAt, recommendation, summary } = scorecard;
  return (
    <details className={styles.revision}>
      <summary>
        {t('transcript.earlierRow', { revision, when: submittedAt === null ? '' : formatDayTime(submittedAt) })}
      </summary>
      <p className={styles.strong}>
        {recommendation === null ? t('transcript.noRecommendation') : t(`scorecard.recommendation.${recommendation}`)}
      </p>
      <p className={summary.trim() === '' ? styles.none : styles.text} dir="auto">
        {summary.trim() === '' ? t('transcript.noSummary') : summary}
      </p>
      <ul>
        {skills.map((skill) => {
          const reason = cannotJudgeOf(scorecard, skill.id);
          return (
            <li key={skill.id} className={styles.score}>
              <span>
                <bdi>{skill.name}</bdi>
                {reason === null ? null : (
                  <span className={styles.reason}>{t('transcript.cannotJudge', { reason })}</span>
                )}
              </span>
              <SkillBar scorecard={scorecard} skillId={skill.id} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
