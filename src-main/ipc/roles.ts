import { getPostingText } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** How many roles a list shows. */
const roleLimit = 20;

export function rolesHandlers(services: Services): Handlers<'roles'> {
  return {
    // The library is read when it is first asked for: it has no part in the start.
    async search({ query }) {
      const { searchRoles } = await import('../interviews/role-search.ts');
      return searchRoles(query, roleLimit);
    },
    async suggestSkills({ role, postingId }) {
      const { suggestSkills } = await import('../interviews/suggest-skills.ts');
      const posting = postingId === null ? null : getPostingText(services.store().read, postingId);
      return suggestSkills(role, posting);
    },
  };
}
