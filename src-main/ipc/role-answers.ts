import type { RoleOption } from '../../src-preload/contract/roles.ts';
import { skillsForOccupation } from '../interviews/occupation-skills.ts';
import { matchRole, searchRoles } from '../interviews/role-search.ts';
import { type PostingText, suggestSkills } from '../interviews/suggest-skills.ts';
import { getOccupationRatings, searchOccupations } from '../queries/occupations.ts';
import type { Store } from './services.ts';

/**
 * What the role libraries answer, ours first, then an imported occupation database. Loaded when it is first asked for: the
 * library has no part in the start.
 */

/** How many roles a list shows. */
const roleLimit = 20;
/** Our own roles come first; this many job titles of an imported database may follow them. */
const occupationLimit = 8;

/** The skills that a role or its posting suggests. */
export function suggestedSkills(store: Store, role: string, posting: PostingText | null) {
  const isOwn = matchRole(role) !== null || (posting !== null && matchRole(posting.text) !== null);
  const [occupation] = isOwn ? [] : searchOccupations(store.read, role, 1);
  const ratings = occupation ? getOccupationRatings(store.read, occupation) : null;
  const rated = ratings === null ? [] : skillsForOccupation(ratings);
  return rated.length > 0 ? rated : suggestSkills(role, posting);
}

/** Roles whose title has what was typed. */
export function findRoles(store: Store, query: string): readonly RoleOption[] {
  const own = searchRoles(query, roleLimit);
  const others = query.trim() === '' ? [] : searchOccupations(store.read, query, occupationLimit);
  const titles = new Set(own.map(({ title }) => title.toLowerCase()));
  return [
    ...own,
    ...others
      .filter(({ title }) => !titles.has(title.toLowerCase()))
      .map(({ code, title, occupation }) => ({ id: code, title, family: 'occupation', occupation })),
  ].slice(0, roleLimit);
}
