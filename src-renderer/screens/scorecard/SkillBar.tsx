import type { Scorecard } from '../../../src-preload/contract/scorecards.ts';
import { RatingBar } from '../../components/RatingBar.tsx';
import { t } from '../../messages/index.ts';
import { cannotJudgeOf, ratingOf } from '../../store/scorecards.ts';

type Props = { readonly scorecard: Scorecard; readonly skillId: string };

/** The rating of one skill, small; with words for "not rated" and "cannot judge". */
export function SkillBar({ scorecard, skillId }: Props) {
  const value = ratingOf(scorecard, skillId);
  const open = cannotJudgeOf(scorecard, skillId) === null ? t('scorecard.notRated') : t('scorecard.cannotJudged');
  return <RatingBar value={value} label={value === null ? open : t('interviews.ofFive', { value })} />;
}
