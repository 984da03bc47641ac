import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { Missing } from '../../../src-preload/contract/scorecards.ts';
import { t } from '../../messages/index.ts';

/** What is missing, in a few words. */
export function missingText({ what, skillId }: Missing, skills: readonly GuideSkill[]): string {
  const skill = skills.find(({ id }) => id === skillId)?.name ?? '';
  return t(`scorecard.missing.${what}`, { skill });
}
