import type { GuideSkill, Rating } from '../../../src-preload/contract/guides.ts';
import type { Scorecard } from '../../../src-preload/contract/scorecards.ts';
import { RatingScale } from '../../components/RatingScale.tsx';
import { t } from '../../messages/index.ts';
import { ratingOf } from '../../store/scorecards.ts';
import styles from './room.module.css';

type Props = {
  readonly skill: GuideSkill;
  readonly scorecard: Scorecard;
  readonly isFrozen: boolean;
  readonly onRate: (rating: Rating) => void;
};

/** A rating while the words are fresh; the scorecard shows it again, to be changed there. */
export function FirstImpression({ skill, scorecard, isFrozen, onRate }: Props) {
  return (
    <div className={styles.impression}>
      <div className={styles.impressionText}>
        <b title={skill.name}>{skill.name}</b>
        <span>{t('interviews.room.firstImpression')}</span>
      </div>
      <div className={styles.scale}>
        <RatingScale
          label={skill.name}
          value={ratingOf(scorecard, skill.id)}
          anchors={skill.anchors}
          isReadOnly={isFrozen}
          size="s"
          onChange={onRate}
        />
      </div>
    </div>
  );
}
