import { withoutPersonalData } from '../changes.ts';
import type { Candidates } from './candidates.ts';
import { NAMED_PEOPLE } from './named-people.ts';

const ANONYMISED = 2;

/** Takes the personal data of two archived people, as happens some time after a refusal. */
export function anonymiseSome(candidates: Candidates): Candidates {
  const kept = new Set(NAMED_PEOPLE.map((person) => person.name));
  const chosen = candidates.opportunities
    .filter((opportunity) => opportunity.archived !== null && !kept.has(opportunity.name))
    .slice(0, ANONYMISED);
  const opportunities = new Set(chosen.map((opportunity) => opportunity.id));
  const contacts = new Set(chosen.map((opportunity) => opportunity.contact));
  return {
    opportunities: candidates.opportunities.map((opportunity) =>
      opportunities.has(opportunity.id) ? withoutPersonalData(opportunity) : opportunity,
    ),
    contacts: candidates.contacts.map((contact) =>
      contacts.has(contact.id)
        ? { ...contact, name: '', headline: '', location: { name: '' }, emails: [], phones: [], isAnonymized: true }
        : contact,
    ),
    applications: candidates.applications.map((application) =>
      opportunities.has(application.opportunityId)
        ? { ...application, name: null, email: null, phone: null, links: null }
        : application,
    ),
  };
}
