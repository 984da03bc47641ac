import type { DocumentEvidence, DocumentSkill, ScorecardDocument } from './document.ts';

export type DecidingEvidence = { readonly skill: DocumentSkill; readonly evidence: DocumentEvidence };

function bestPiece(skill: DocumentSkill): DocumentEvidence | null {
  // What was said counts more than what was written about it.
  return skill.evidence.find((item) => item.kind !== 'note') ?? skill.evidence[0] ?? null;
}

/**
 * One piece of evidence for and one against, for the first page: out of the highest rating from 4 up, and out of the
 * lowest from 3 down; a must-have goes first among equals, then the guide's order. Null where there is none.
 */
export function decidingEvidence(document: ScorecardDocument): {
  readonly speaksFor: DecidingEvidence | null;
  readonly speaksAgainst: DecidingEvidence | null;
} {
  const pick = (fits: (rating: number) => boolean, rank: (rating: number) => number): DecidingEvidence | null => {
    let best: { readonly found: DecidingEvidence; readonly rank: number } | null = null;
    for (const skill of document.skills) {
      if (skill.rating === null || !fits(skill.rating)) continue;
      const evidence = bestPiece(skill);
      if (evidence === null) continue;
      const value = rank(skill.rating) + (skill.isMustHave ? 0.5 : 0);
      if (best === null || value > best.rank) best = { found: { skill, evidence }, rank: value };
    }
    return best?.found ?? null;
  };
  return {
    speaksFor: pick(
      (rating) => rating >= 4,
      (rating) => rating,
    ),
    speaksAgainst: pick(
      (rating) => rating <= 3,
      (rating) => -rating,
    ),
  };
}
