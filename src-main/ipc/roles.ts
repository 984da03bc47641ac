import { removeOccupations } from '../database/writes/occupations.ts';
import { getOccupationSource } from '../queries/occupations.ts';
import { getPostingText } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

export function rolesHandlers(services: Services): Handlers<'roles'> {
  return {
    async search({ query }) {
      const { findRoles } = await import('./role-answers.ts');
      return findRoles(services.store(), query);
    },
    async suggestSkills({ role, postingId }) {
      const { suggestedSkills } = await import('./role-answers.ts');
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
