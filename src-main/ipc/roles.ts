import { removeOccupations } from '../database/writes/occupations.ts';
import { skillsForOccupation } from '../interviews/occupation-skills.ts';
import { isNamedLoosely, matchRole, searchRoles } from '../interviews/role-search.ts';
import { type PostingText, suggestSkills } from '../interviews/suggest-skills.ts';
import {
  getOccupationRatings,
  getOccupationSource,
  type OccupationMatch,
  searchOccupations,
} from '../queries/occupations.ts';
import { getPostingText } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services, Store } from './services.ts';

/** How many roles a list shows. */
const roleLimit = 20;
/** Our own roles come first; this many job titles of an imported database may follow them. */
const occupationLimit = 8;

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

/** The skills that a role or its posting suggests: our own library first, then an imported occupation database. */
export function suggestedSkills({ read }: Store, role: string, posting: PostingText | null) {
  const isPostingKnown = matchRole(role) === null && posting !== null && matchRole(posting.text) !== null;
  const occupation = isPostingKnown ? null : occupationFor(read, role);
  const ratings = occupation ? getOccupationRatings(read, occupation) : null;
  const rated = ratings === null ? [] : skillsForOccupation(ratings);
  return rated.length > 0 ? rated : suggestSkills(role, posting);
}

export function rolesHandlers(services: Services): Handlers<'roles'> {
  return {
    search({ query }) {
      const own = searchRoles(query, roleLimit);
      const others = query.trim() === '' ? [] : searchOccupations(services.store().read, query, occupationLimit);
      const titles = new Set(own.map(({ title }) => title.toLowerCase()));
      return [
        ...own,
        ...others
          .filter(({ title }) => !titles.has(title.toLowerCase()))
          .map(({ code, title, occupation }) => ({ id: code, title, family: 'occupation', occupation })),
      ].slice(0, roleLimit);
    },
    suggestSkills({ role, postingId }) {
      const store = services.store();
      return suggestedSkills(store, role, postingId === null ? null : getPostingText(store.read, postingId));
    },
    occupations: () => getOccupationSource(services.store().read),
    async importOccupations() {
      const path = await services.system.chooseFile('occupations');
      if (path === null) return null;
      services.store();
      await services.importOccupations(path);
      services.changed({ subject: 'settings' });
      return getOccupationSource(services.store().read);
    },
    removeOccupations() {
      removeOccupations(services.store().write);
      services.changed({ subject: 'settings' });
      return null;
    },
  };
}
