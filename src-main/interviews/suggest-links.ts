import { indexCandidates, type MatchCandidate } from './candidate-index.ts';

export type SuggestedLink<C> = { readonly candidate: C; readonly reason: 'email' | 'name' };

/** More would be a list to look through, and for that there is the search. */
const mostSuggested = 5;

/**
 * Candidates of Lever who may be somebody that was added by hand: first those with the same e-mail address, then those
 * with the same name, open candidacies before archived ones. A proposal only: a person decides.
 */
export function suggestLinks<C extends MatchCandidate>(
  person: { readonly name: string; readonly email: string | null },
  candidates: readonly C[],
): readonly SuggestedLink<C>[] {
  const inLever = candidates.filter(({ opportunityId }) => opportunityId !== null);
  const index = indexCandidates(inLever);
  const openFirst = (found: readonly C[]) => found.toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived));
  const byEmail = person.email === null ? [] : openFirst(index.byEmail(person.email));
  const hits = index.byName(person.name).filter(({ likeness }) => likeness !== 'initials');
  const whole = hits.filter(({ likeness }) => likeness === 'whole').map(({ candidate }) => candidate);
  const part = hits.filter(({ likeness }) => likeness === 'part').map(({ candidate }) => candidate);
  const byName = [...openFirst(whole), ...openFirst(part)].filter((candidate) => !byEmail.includes(candidate));
  return [
    ...byEmail.map((candidate) => ({ candidate, reason: 'email' as const })),
    ...byName.map((candidate) => ({ candidate, reason: 'name' as const })),
  ].slice(0, mostSuggested);
}
