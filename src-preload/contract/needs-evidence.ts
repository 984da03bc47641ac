import type { Rating } from './guides.ts';

/** A rating under 3 or over 4 must rest on at least one piece of evidence; 3 and 4 may stand alone. */
export function needsEvidence(value: Rating | null): boolean {
  return value !== null && (value < 3 || value > 4);
}
