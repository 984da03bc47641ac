import type { CandidateOption, CandidatesReplies } from '../../../src-preload/contract/candidates.ts';
import { formatLongDay } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';

/** How to reach or recognise a candidate: the address, and for one added by hand also since when. */
export function contactText(candidate: CandidateOption): string {
  if (candidate.isAnonymized) return t('candidates.anonymized');
  if (candidate.isSynced && candidate.blind === 'hidden') return t('privacy.hidden');
  if (candidate.isSynced) return candidate.email ?? t('candidates.noEmail');
  const date = formatLongDay(candidate.createdAt);
  return candidate.email === null || candidate.email === ''
    ? t('candidates.addedByHand', { date })
    : t('candidates.addedByHandWithEmail', { email: candidate.email, date });
}

/** The stage in Lever, or that the candidacy is over. */
export function stageText(candidate: CandidateOption): string {
  if (candidate.stage === null) return candidate.isArchived ? t('candidates.archived') : t('candidates.noStage');
  return candidate.isArchived ? t('candidates.archivedFrom', { stage: candidate.stage }) : candidate.stage;
}

type Answer = CandidatesReplies['search'];

/** How many match of how many; "50+" where counting on would have cost more than finding. */
export function countText({ matches, isExact, total }: Pick<Answer, 'matches' | 'isExact' | 'total'>): string {
  return t(isExact ? 'candidates.count' : 'candidates.countAtLeast', { shown: matches, total });
}

/** That more match than are shown; null when all are. */
export function moreText(shown: number, { matches, isExact }: Pick<Answer, 'matches' | 'isExact'>): string | null {
  if (isExact && matches <= shown) return null;
  return isExact ? t('candidates.more', { shown, matches }) : t('candidates.moreUncounted', { shown });
}
