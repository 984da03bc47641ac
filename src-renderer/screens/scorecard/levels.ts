import type { Recommendation } from '../../../src-preload/contract/scorecards.ts';
import type { RecommendationLevel } from '../../components/Recommendation.tsx';
import { t } from '../../messages/index.ts';

const levels: Readonly<Record<Recommendation, RecommendationLevel>> = {
  'strong-yes': 'strong_yes',
  yes: 'yes',
  no: 'no',
  'strong-no': 'strong_no',
};

const recommendations: Readonly<Record<RecommendationLevel, Recommendation>> = {
  strong_yes: 'strong-yes',
  yes: 'yes',
  no: 'no',
  strong_no: 'strong-no',
};

/** The component's word for a stored recommendation. */
export function toLevel(recommendation: Recommendation): RecommendationLevel {
  return levels[recommendation];
}

/** The stored word for a level of the component. */
export function fromLevel(level: RecommendationLevel): Recommendation {
  return recommendations[level];
}

/** What the four levels are called. */
export function levelWords(): Readonly<Record<RecommendationLevel, string>> {
  return {
    strong_yes: t('scorecard.recommendation.strong-yes'),
    yes: t('scorecard.recommendation.yes'),
    no: t('scorecard.recommendation.no'),
    strong_no: t('scorecard.recommendation.strong-no'),
  };
}
