import { removeOccupations } from '../database/writes/occupations.ts';
import { skillsForOccupation } from '../interviews/occupation-skills.ts';
import { matchRole, searchRoles } from '../interviews/role-search.ts';
import { type PostingText, suggestSkills } from '../interviews/suggest-skills.ts';
import { getOccupationRatings, getOccupationSource, searchOccupations } from '../queries/occupations.ts';
import { getPostingText } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services, Store } from './services.ts';

/** How many roles a list shows. */
const roleLimit = 20;
/** Our own roles come first; this many job titles of an imported database may follow them. */
const occupationLimit = 8;

/** The skills that a role or its posting suggests: our own library first, then an imported occupation database. */
export function suggestedSkills(store: Store, role: string, posting: PostingText | null) {
  const isOwn = matchRole(role) !== null || (posting !== null && matchRole(posting.text) !== null);
  const [occupation] = isOwn ? [] : searchOccupations(store.read, role, 1);
  const ratings = occupation ? getOccupationRatings(store.read, occupation) : null;
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
