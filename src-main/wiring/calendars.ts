import { type Calendars, type CalendarsOptions, createCalendars } from '../calendars/index.ts';
import type { ConnectionService } from '../connection/index.ts';
import type { CoreOptions } from '../core.ts';
import { listUsers } from '../queries/connection.ts';

export type CalendarsParts = Pick<CoreOptions, 'settings' | 'logger' | 'changed' | 'comeBack' | 'suggestedKeep'> &
  Pick<CalendarsOptions, 'store' | 'auth' | 'thread' | 'stamp'> & {
    readonly connection: ConnectionService;
    readonly hasKeyring: boolean;
  };

/** Calendars of whoever is connected to Lever; their sign-ins are kept as Lever's is. */
export function createOwnCalendars(parts: CalendarsParts): Calendars {
  const { store, connection, settings } = parts;
  return createCalendars({
    store,
    auth: parts.auth,
    thread: parts.thread,
    lever: { apiUrl: connection.apiUrl, lacks: connection.lacks },
    keep: () => {
      if (parts.hasKeyring) return 'store';
      const kept = connection.state().connection?.secretsKept;
      return kept === undefined ? parts.suggestedKeep : kept === 'session' ? 'session' : 'store';
    },
    company: () => {
      const self = connection.self();
      const domain = self?.email.split('@')[1]?.toLowerCase();
      return {
        ownDomains: [...new Set([...settings.get().ownDomains, ...(domain ? [domain] : [])])],
        selfEmails: self ? [self.email] : [],
        leverUsers: listUsers(store().read),
      };
    },
    self: connection.self,
    changed: parts.changed,
    comeBack: parts.comeBack,
    stamp: parts.stamp,
    logger: parts.logger,
  });
}
