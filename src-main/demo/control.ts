import { randomUUID } from 'node:crypto';
import type { Grants } from './auth/grants.ts';
import type { ApiKeys } from './auth/keys.ts';
import {
  applicationFor,
  applicationsOf,
  moveStage,
  opportunitiesOfContact,
  opportunitiesOfPosting,
  removeChildren,
  saveContact,
  setArchived,
  tagsOf,
  withoutPersonalData,
} from './changes.ts';
import type { Clock } from './clock.ts';
import { DemoError } from './errors.ts';
import type { Faults } from './faults.ts';
import type { Offsets } from './paging.ts';
import type { Contact, Opportunity, Posting } from './records.ts';
import type { Store } from './store/store.ts';
import type { Table } from './store/table.ts';
import type { DemoControl } from './types.ts';

export interface ControlParts {
  store: Store;
  clock: Clock;
  faults: Faults;
  offsets: Offsets;
  grants: Grants;
  keys: ApiKeys;
  setSlow(ms: number): void;
}

function found<T extends { id: string }>(table: Table<T>, what: string, id: string): T {
  const record = table.get(id);
  if (record === undefined) throw new DemoError('unknown-id', `There is no ${what} ${id}`);
  return record;
}

function contactFor(store: Store, person: { name: string; email: string }): Contact {
  const email = person.email.trim().toLowerCase();
  const known = store.contacts.all().find((contact) => contact.emails.some((own) => own.toLowerCase() === email));
  if (known !== undefined) return known;
  const contact: Contact = {
    id: randomUUID(),
    name: person.name,
    headline: '',
    location: { name: '' },
    emails: [person.email],
    phones: [],
    isAnonymized: false,
    dataProtection: { interviewIntelligence: { allowed: true, expiresAt: null } },
  };
  store.contacts.put(contact);
  return contact;
}

function newApplicant(store: Store, posting: Posting, contact: Contact, now: number): Opportunity {
  const [first] = store.stages;
  const stage = store.stages.find((candidate) => candidate.pipeline === 'applicant') ?? first;
  if (stage === undefined) throw new DemoError('unknown-id', 'The company has no stages');
  const id = randomUUID();
  const person = { name: contact.name, email: contact.emails[0] ?? null };
  const application = applicationFor(posting, id, person, now);
  const opportunity: Opportunity = {
    id,
    name: contact.name,
    headline: contact.headline,
    contact: contact.id,
    stage: stage.id,
    stageChanges: [{ toStageId: stage.id, toStageIndex: store.stages.indexOf(stage), updatedAt: now }],
    confidentiality: posting.confidentiality,
    location: contact.location.name,
    phones: contact.phones,
    emails: contact.emails,
    links: [],
    archived: null,
    tags: tagsOf(posting),
    sources: ['Careers page'],
    origin: 'applied',
    sourcedBy: null,
    owner: posting.owner,
    followers: [posting.owner],
    applications: [application.id],
    createdAt: now,
    updatedAt: now,
    lastInteractionAt: now,
    lastAdvancedAt: now,
    snoozedUntil: null,
    urls: { list: 'https://hire.lever.co/candidates', show: `https://hire.lever.co/candidates/${id}` },
    isAnonymized: false,
    dataProtection: null,
    opportunityLocation: posting.categories.location ?? 'unspecified',
  };
  store.applications.put(application);
  store.opportunities.put(opportunity);
  return opportunity;
}

/** Controls that change people and their candidacies. */
function candidateControls(parts: ControlParts) {
  const { store, clock } = parts;
  const opportunity = (id: string) => found(store.opportunities, 'opportunity', id);

  return {
    moveStage: (id: string, stageId: string) => {
      if (!store.stages.some((stage) => stage.id === stageId)) {
        throw new DemoError('unknown-id', `There is no stage ${stageId}`);
      }
      return moveStage(store, opportunity(id), stageId, undefined, clock.now());
    },
    addApplicant: (postingId: string, person: { name: string; email: string }) =>
      newApplicant(store, found(store.postings, 'posting', postingId), contactFor(store, person), clock.now()),
    archive: (id: string, reasonId: string) => {
      if (!store.archiveReasons.some((reason) => reason.id === reasonId)) {
        throw new DemoError('unknown-id', `There is no archive reason ${reasonId}`);
      }
      return setArchived(store, opportunity(id), { reason: reasonId, archivedAt: clock.now() }, clock.now());
    },
    unarchive: (id: string) => setArchived(store, opportunity(id), null, clock.now()),
    anonymise: (id: string) => {
      const blank = { ...withoutPersonalData(opportunity(id)), updatedAt: clock.now() };
      store.opportunities.put(blank);
      for (const application of applicationsOf(store, blank)) {
        store.applications.put({ ...application, name: null, email: null, phone: null, links: null, comments: null });
      }
      removeChildren(store, id);
      const contact = store.contacts.get(blank.contact);
      if (contact !== undefined && opportunitiesOfContact(store, contact.id).every((other) => other.isAnonymized)) {
        const nobody = { name: '', headline: '', location: { name: '' }, emails: [], phones: [], isAnonymized: true };
        store.contacts.put({ ...contact, ...nobody });
      }
      return blank;
    },
    deleteOpportunity: (id: string) => {
      const gone = opportunity(id);
      const deletedAt = clock.now();
      for (const application of applicationsOf(store, gone)) {
        const { posting: postingId } = application;
        store.deletedApplications.put({ id: application.id, deletedAt, opportunityId: id, postingId });
        store.applications.remove(application.id);
      }
      for (const interview of store.interviews.all()) {
        if (interview.opportunityId === id) store.interviews.remove(interview.id);
      }
      for (const panel of store.panels.all()) if (panel.opportunityId === id) store.panels.remove(panel.id);
      removeChildren(store, id);
      store.opportunities.remove(id);
      // How much personal data the feed keeps is not known; a client must manage with none.
      const { isAnonymized } = gone;
      store.deletedOpportunities.put({ ...withoutPersonalData(gone), isAnonymized, deletedBy: gone.owner, deletedAt });
    },
    moveInterview: (id: string, date: number) => {
      store.interviews.put({ ...found(store.interviews, 'interview', id), date });
    },
    movePosting: (id: string, postingId: string) => {
      const posting = found(store.postings, 'posting', postingId);
      const before = opportunity(id);
      const now = clock.now();
      const [current] = applicationsOf(store, before);
      const application =
        current === undefined
          ? applicationFor(posting, id, { name: before.name, email: before.emails[0] ?? null }, now)
          : {
              ...current,
              posting: postingId,
              postingOwner: posting.owner,
              postingHiringManager: posting.hiringManager,
            };
      store.applications.put(application);
      const moved: Opportunity = {
        ...before,
        applications: [application.id],
        confidentiality: posting.confidentiality,
        tags: tagsOf(posting),
        opportunityLocation: posting.categories.location ?? 'unspecified',
        updatedAt: now,
      };
      store.opportunities.put(moved);
      return moved;
    },
    mergeContacts: (keptId: string, mergedId: string) => {
      const kept = found(store.contacts, 'contact', keptId);
      const merged = found(store.contacts, 'contact', mergedId);
      if (kept.id === merged.id) throw new DemoError('unknown-id', 'A contact cannot be merged with itself');
      for (const other of opportunitiesOfContact(store, merged.id)) {
        store.opportunities.put({ ...other, contact: kept.id });
      }
      store.contacts.remove(merged.id);
      const emails = [...new Set([...kept.emails, ...merged.emails])];
      saveContact(store, { ...kept, emails, phones: [...kept.phones, ...merged.phones] }, clock.now());
    },
  } satisfies Partial<DemoControl>;
}

/** Controls that change jobs and users. */
function companyControls({ store, clock }: ControlParts) {
  function changePosting(id: string, change: Partial<Posting>): Posting {
    const posting = { ...found(store.postings, 'posting', id), ...change, updatedAt: clock.now() };
    store.postings.put(posting);
    return posting;
  }

  return {
    closePosting: (id: string) => changePosting(id, { state: 'closed', distributionChannels: null }),
    renamePosting: (id: string, text: string) => changePosting(id, { text }),
    setPostingConfidential: (id: string) => {
      const posting = changePosting(id, { confidentiality: 'confidential' });
      for (const opportunity of opportunitiesOfPosting(store, id)) {
        store.opportunities.put({ ...opportunity, confidentiality: 'confidential', updatedAt: clock.now() });
      }
      return posting;
    },
    deletePosting: (id: string) => {
      found(store.postings, 'posting', id);
      const deletedAt = clock.now();
      for (const opportunity of opportunitiesOfPosting(store, id)) {
        for (const application of applicationsOf(store, opportunity)) {
          const gone = { id: application.id, deletedAt, opportunityId: opportunity.id, postingId: id };
          store.deletedApplications.put(gone);
          store.applications.remove(application.id);
        }
        const { opportunityLocation: _opportunityLocation, ...rest } = opportunity;
        store.opportunities.put({ ...rest, applications: [], updatedAt: deletedAt });
      }
      store.postings.remove(id);
      store.deletedPostings.put({ id, deletedAt });
    },
    deactivateUser: (id: string) => {
      const user = { ...found(store.users, 'user', id), deactivatedAt: clock.now() };
      store.users.put(user);
      return user;
    },
  } satisfies Partial<DemoControl>;
}

/** What tests and the Demo menu read back. */
function readingControls({ store }: ControlParts) {
  return {
    filesOf: (opportunityId: string) =>
      store.files
        .all()
        .filter((file) => file.opportunityId === opportunityId)
        .map(({ id, name, size, sha256, user, uploadedAt }) => ({ id, name, size, sha256, user, uploadedAt })),
    notesOf: (opportunityId: string) => store.notes.all().filter((note) => note.opportunityId === opportunityId),
    feedbackOf: (opportunityId: string) => store.feedback.all().filter((form) => form.opportunityId === opportunityId),
    fileBytes: async (opportunityId: string, fileId: string) => {
      const file = store.files.get(fileId);
      const bytes = file?.opportunityId === opportunityId ? await store.bytes.read(fileId) : undefined;
      if (bytes === undefined) throw new DemoError('unknown-id', `There is no file ${fileId}`);
      return bytes;
    },
  } satisfies Partial<DemoControl>;
}

/** Calls `after` behind each of the given controls. */
function withAfter<T extends Record<string, (...args: never[]) => unknown>>(controls: T, after: () => void): T {
  const wrapped = Object.entries(controls).map(([name, control]) => [
    name,
    (...args: never[]) => {
      const result = control(...args);
      after();
      return result;
    },
  ]);
  // The same names and signatures as before, each with a call behind it.
  return Object.fromEntries(wrapped) as T;
}

export function createControl(parts: ControlParts): DemoControl {
  const { store, clock, faults, offsets, grants, keys } = parts;
  // A control answers at once; a failed write shows in the next API call, which waits for the same state file.
  const save = () => {
    store.saved().catch(() => undefined);
  };
  return {
    ...withAfter(candidateControls(parts), save),
    ...withAfter(companyControls(parts), save),
    ...readingControls(parts),
    revokeAccess: () => {
      grants.revokeAll();
      keys.revokeAll();
    },
    expireAccessTokens: grants.expireAccessTokens,
    slow: parts.setSlow,
    fail: (rule) => (rule === null ? faults.clear() : faults.add(rule)),
    clearFaults: faults.clear,
    clockSkew: clock.setSkew,
    expireOffsets: offsets.expireAll,
  };
}
