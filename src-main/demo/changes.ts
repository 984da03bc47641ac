import { randomUUID } from 'node:crypto';
import type { Application, Archived, Contact, Opportunity, Posting } from './records.ts';
import type { Store } from './store/store.ts';

/**
 * What can happen to an opportunity, for the API and for the controls alike. Each of these moves `updatedAt`; files,
 * notes and feedback do not (lever-api.md, section 6).
 */

export function moveStage(
  store: Store,
  opportunity: Opportunity,
  stageId: string,
  userId: string | undefined,
  now: number,
): Opportunity {
  const change = {
    toStageId: stageId,
    toStageIndex: store.stages.findIndex((stage) => stage.id === stageId),
    updatedAt: now,
    ...(userId === undefined ? {} : { userId }),
  };
  const moved: Opportunity = {
    ...opportunity,
    stage: stageId,
    stageChanges: [...opportunity.stageChanges, change],
    lastAdvancedAt: now,
    lastInteractionAt: now,
    updatedAt: now,
  };
  store.opportunities.put(moved);
  return moved;
}

/** @param archived null brings the opportunity back */
export function setArchived(
  store: Store,
  opportunity: Opportunity,
  archived: Archived | null,
  now: number,
): Opportunity {
  const changed: Opportunity = { ...opportunity, archived, lastInteractionAt: now, updatedAt: now };
  store.opportunities.put(changed);
  for (const application of applicationsOf(store, opportunity)) store.applications.put({ ...application, archived });
  return changed;
}

export function applicationsOf(store: Store, opportunity: Opportunity): Application[] {
  return opportunity.applications.map((id) => store.applications.get(id)).filter((found) => found !== undefined);
}

export function opportunitiesOfContact(store: Store, contactId: string): Opportunity[] {
  return store.opportunities.all().filter((opportunity) => opportunity.contact === contactId);
}

export function opportunitiesOfPosting(store: Store, postingId: string): Opportunity[] {
  return store.opportunities
    .all()
    .filter((opportunity) =>
      applicationsOf(store, opportunity).some((application) => application.posting === postingId),
    );
}

/** All opportunities of a contact show the same name, e-mails and phones (section 7); anonymised ones stay blank. */
export function saveContact(store: Store, contact: Contact, now: number): void {
  store.contacts.put(contact);
  for (const opportunity of opportunitiesOfContact(store, contact.id)) {
    if (opportunity.isAnonymized) continue;
    store.opportunities.put({
      ...opportunity,
      name: contact.name,
      headline: contact.headline,
      location: contact.location.name,
      emails: contact.emails,
      phones: contact.phones,
      updatedAt: now,
    });
  }
}

/** The tags that an opportunity gets from its posting (section 6). */
export function tagsOf(posting: Posting): string[] {
  const { team, department, location, commitment } = posting.categories;
  return [posting.text, team, department, location, commitment]
    .filter((tag) => tag !== null)
    .filter((tag) => tag !== '');
}

export function applicationFor(
  posting: Posting,
  opportunityId: string,
  person: { name: string; email: string | null },
  now: number,
  id: string = randomUUID(),
): Application {
  return {
    id,
    opportunityId,
    candidateId: opportunityId,
    type: 'posting',
    posting: posting.id,
    postingOwner: posting.owner,
    postingHiringManager: posting.hiringManager,
    user: null,
    name: person.name,
    email: person.email,
    company: null,
    comments: null,
    phone: null,
    links: [],
    customQuestions: [],
    archived: null,
    requisitionForHire: null,
    createdAt: now,
    ipAddress: null,
    referer: null,
    userAgent: null,
    acceptLanguage: null,
    timezone: null,
  };
}

/** Personal data goes, metadata stays. The contact is anonymised when all of its opportunities are (section 7). */
export function withoutPersonalData(opportunity: Opportunity): Opportunity {
  return {
    ...opportunity,
    name: '',
    headline: '',
    location: '',
    phones: [],
    emails: [],
    links: [],
    isAnonymized: true,
  };
}

/** Removes what hangs on an opportunity: files with their bytes, notes, feedback. */
export function removeChildren(store: Store, opportunityId: string): void {
  for (const file of store.files.all()) {
    if (file.opportunityId !== opportunityId) continue;
    store.files.remove(file.id);
    // The record is gone either way, and without it the bytes cannot be reached.
    store.bytes.remove(file.id).catch(() => undefined);
  }
  for (const note of store.notes.all()) if (note.opportunityId === opportunityId) store.notes.remove(note.id);
  for (const form of store.feedback.all()) if (form.opportunityId === opportunityId) store.feedback.remove(form.id);
}
