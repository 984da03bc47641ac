import { removeOccupations } from '../database/writes/occupations.ts';
import { getOccupationSource, searchOccupations } from '../queries/occupations.ts';
import { getPostingText } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** How many roles a list shows. */
const roleLimit = 20;
/** Our own roles come first; this many job titles of an imported database may follow them. */
const occupationLimit = 8;

export function rolesHandlers(services: Services): Handlers<'roles'> {
  return {
    // The library is read when it is first asked for: it has no part in the start.
    async search({ query }) {
      const { searchRoles } = await import('../interviews/role-search.ts');
      const own = searchRoles(query, roleLimit);
      const others = query.trim() === '' ? [] : searchOccupations(services.store().read, query, occupationLimit);
      const titles = new Set(own.map(({ title }) => title.toLowerCase()));
      return [
        ...own,
        ...others
          .filter(({ title }) => !titles.has(title.toLowerCase()))
          .map(({ code, title, occupation }) => ({ id: code, title, family: null, occupation })),
      ].slice(0, roleLimit);
    },
    async suggestSkills({ role, postingId }) {
      const { suggestedSkills } = await import('./role-answers.ts');
      const store = services.store();
      return suggestedSkills(store, role, postingId === null ? null : getPostingText(store.read, postingId));
    },
    async technologies({ role, postingId }) {
      const { technologiesFor } = await import('./role-answers.ts');
      const store = services.store();
      return technologiesFor(store, role, postingId === null ? null : getPostingText(store.read, postingId));
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
