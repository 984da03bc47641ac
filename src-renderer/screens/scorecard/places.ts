import type { Missing } from '../../../src-preload/contract/scorecards.ts';

/** The ids of the places that "Before you submit" jumps to. */
export const places = { recommendation: 'scorecard-recommendation', summary: 'scorecard-summary' } as const;

export function skillPlace(skillId: string): string {
  return `scorecard-skill-${skillId}`;
}

/** Brings a place into view and focuses what is to be filled in there. */
function goTo(id: string, target: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'start' });
  const field = place?.querySelector<HTMLElement>(target);
  // The place was just brought into view; focusing must not move it again.
  field?.focus({ preventScroll: true });
}

export function goToSkill(skillId: string): void {
  goTo(skillPlace(skillId), 'input[type=radio]');
}

/** Jumps to what is missing. */
export function goToMissing({ what, skillId }: Missing): void {
  if (what === 'recommendation') goTo(places.recommendation, 'input[type=radio]');
  else if (what === 'summary') goTo(places.summary, 'textarea');
  else if (skillId !== null)
    goTo(skillPlace(skillId), what === 'evidence' ? '[data-needs-evidence] input' : 'input[type=radio]');
}
