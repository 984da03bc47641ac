import { searchRoles } from '../interviews/role-search.ts';
import { suggestSkills } from '../interviews/suggest-skills.ts';
import { getPostingText } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** How many roles a list shows. */
const roleLimit = 20;

export function rolesHandlers(services: Services): Handlers<'roles'> {
  return {
    search: ({ query }) => searchRoles(query, roleLimit),
    suggestSkills({ role, postingId }) {
      const posting = postingId === null ? null : getPostingText(services.store().read, postingId);
      return suggestSkills(role, posting);
    },
  };
}
