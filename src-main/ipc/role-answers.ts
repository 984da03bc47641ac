import type { OccupationTechnologies } from '../../src-preload/contract/roles.ts';
import { skillsForOccupation } from '../interviews/occupation-skills.ts';
import { isNamedLoosely, matchRole } from '../interviews/role-search.ts';
import { type PostingText, suggestSkills } from '../interviews/suggest-skills.ts';
import { getOccupationRatings, type OccupationMatch, searchOccupations } from '../queries/occupations.ts';
import type { Store } from './services.ts';

/** From here on an occupation's title is the same as the one that was written. */
const sameTitle = 0.95;

/**
 * The occupation that stands for a role which our own library does not know, or knows by one word only: "Construction
 * manager" is more than a manager where the imported database has it. Null: our own library answers.
 */
export function occupationFor(read: Store['read'], role: string): OccupationMatch | null {
  const isKnown = matchRole(role) !== null;
  if (isKnown && !isNamedLoosely(role)) return null;
  const [found] = searchOccupations(read, role, 1);
  return found && (!isKnown || found.likeness >= sameTitle) ? found : null;
}

function ratingsFor({ read }: Store, role: string, posting: PostingText | null) {
  const isPostingKnown = matchRole(role) === null && posting !== null && matchRole(posting.text) !== null;
  const occupation = isPostingKnown ? null : occupationFor(read, role);
  return occupation ? getOccupationRatings(read, occupation) : null;
}

/** The technologies of the occupation whose ratings suggest the skills; null where our own library does. */
export function technologiesFor(
  store: Store,
  role: string,
  posting: PostingText | null,
): OccupationTechnologies | null {
  const ratings = ratingsFor(store, role, posting);
  if (ratings === null || ratings.technologies.length === 0 || skillsForOccupation(ratings).length === 0) return null;
  return { occupation: ratings.occupation, names: ratings.technologies };
}

/** The skills that a role or its posting suggests: our own library first, then an imported occupation database. */
export function suggestedSkills(store: Store, role: string, posting: PostingText | null) {
  const ratings = ratingsFor(store, role, posting);
  const rated = ratings === null ? [] : skillsForOccupation(ratings);
  return rated.length > 0 ? rated : suggestSkills(role, posting);
}
