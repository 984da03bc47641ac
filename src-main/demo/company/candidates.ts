import { applicationFor, tagsOf } from '../changes.ts';
import { idFor } from '../ids.ts';
import type { Application, Archived, Contact, Opportunity, Posting, StageChange } from '../records.ts';
import { inventPerson } from './invented-people.ts';
import { FEATURED, type FeaturedKey, NAMED_PEOPLE } from './named-people.ts';
import { buildArchiveReasons, buildStages, HIRED_REASON, STAGES } from './pipeline.ts';
import { candidatesPerPosting, postingId } from './postings.ts';
import { createRandom, type Random } from './random.ts';
import { userId } from './users.ts';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SEED = 20_251;
const WITHOUT_POSTING = 14;
const NEVER_UPDATED = 10;
const MAIL_HOSTS = ['mail.example', 'post.example', 'inbox.example'];
const HEADLINES = ['', '', 'Open to relocation', 'Available from January', 'Team lead', 'Freelancer', 'Graduate'];
const SOURCES = ['Careers page', 'Job board', 'Meetup', 'Employee referral', 'University fair', 'Newsletter'];
const ORIGINS: Opportunity['origin'][] = [
  'applied',
  'applied',
  'applied',
  'sourced',
  'referred',
  'university',
  'agency',
];

export interface Candidates {
  contacts: Contact[];
  opportunities: Opportunity[];
  applications: Application[];
}

/** One candidacy to be: a contact on a posting, or on none. */
interface Slot {
  contact: Contact;
  posting: Posting | undefined;
  featured: boolean;
}

function makeContact(number: number, name: string, mail: string, location: string, headline: string): Contact {
  return {
    id: idFor(`contact/${number}`),
    name,
    headline,
    location: { name: location },
    emails: [mail],
    phones: number % 4 === 0 ? [] : [{ type: 'mobile', value: `+49 1555 55${String(number).padStart(5, '0')}` }],
    isAnonymized: false,
    dataProtection: { interviewIntelligence: { allowed: true, expiresAt: null } },
  };
}

/** Who stands on which posting: the named people first, then invented ones until each posting has its number. */
function fillSlots(random: Random, postings: ReadonlyMap<string, Posting>, factor: number): Slot[] {
  const slots: Slot[] = [];
  const taken = new Set<string>();
  const left = new Map(candidatesPerPosting().map(({ key, candidates }) => [key, Math.round(candidates * factor)]));
  let number = 0;
  const featuredNames: ReadonlySet<string> = new Set(Object.values(FEATURED));

  for (const person of NAMED_PEOPLE) {
    number += 1;
    taken.add(person.name);
    const contact = makeContact(
      number,
      person.name,
      `${person.mailbox}@mail.example`,
      person.location,
      person.headline,
    );
    for (const key of person.postings) {
      slots.push({ contact, posting: postings.get(postingId(key)), featured: featuredNames.has(person.name) });
      left.set(key, (left.get(key) ?? 0) - 1);
    }
  }
  const invented = () => {
    number += 1;
    const { name, mailbox, location } = inventPerson(random, taken);
    const host = random.pick(MAIL_HOSTS);
    return makeContact(number, name, `${mailbox}.${number}@${host}`, location, random.pick(HEADLINES));
  };
  for (const [key, count] of left) {
    const posting = postings.get(postingId(key));
    for (let made = 0; made < count; made += 1) slots.push({ contact: invented(), posting, featured: false });
  }
  for (let made = 0; made < Math.round(WITHOUT_POSTING * factor); made += 1) {
    slots.push({ contact: invented(), posting: undefined, featured: false });
  }
  return slots;
}

const STAGE_LIST = buildStages();
const REASONS = buildArchiveReasons().filter((reason) => reason.status === 'active' && reason.type === 'non-hired');
/** How far a candidacy gets; the early stages are the fullest. */
const REACHED = [0, 1, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9];
const TECHNICAL = STAGE_LIST.findIndex((stage) => stage.id === STAGES.technical);

function stageChanges(random: Random, reached: number, createdAt: number, now: number): StageChange[] {
  const first = reached < 3 ? 0 : 3;
  const steps = reached - first + 1;
  return Array.from({ length: steps }, (_, step) => {
    const at = createdAt + Math.floor(((now - createdAt) * step) / (steps + 1));
    const stage = STAGE_LIST[first + step];
    return {
      toStageId: stage?.id ?? STAGES.newApplicant,
      toStageIndex: first + step,
      updatedAt: at,
      // Old entries have no user.
      ...(random.chance(85) ? { userId: userId(random.chance(60) ? 'ana' : 'sadia') } : {}),
    };
  });
}

function archiveOf(random: Random, stageId: string, at: number): Archived {
  const isHired = stageId === STAGES.offer && random.chance(60);
  return { reason: isHired ? HIRED_REASON : random.pick(REASONS).id, archivedAt: at };
}

function makeOpportunity(random: Random, slot: Slot, number: number, now: number): [Opportunity, Application[]] {
  const { contact, posting, featured } = slot;
  const id = idFor(`opportunity/${number}`);
  const createdAt = now - (featured ? 12 + number : 3 + random.below(230)) * DAY_MS - random.below(1440) * MINUTE_MS;
  const reached = featured ? TECHNICAL : random.pick(REACHED);
  const changes = stageChanges(random, reached, createdAt, now);
  const lastAdvancedAt = changes.at(-1)?.updatedAt ?? createdAt;
  const lastInteractionAt = lastAdvancedAt + random.below(Math.max(1, Math.floor((now - lastAdvancedAt) * 0.8)));
  const stage = changes.at(-1)?.toStageId ?? STAGES.newApplicant;
  const archived = !featured && number % 3 === 2 ? archiveOf(random, stage, lastInteractionAt) : null;
  const origin = random.pick(ORIGINS);
  const applications =
    posting === undefined
      ? []
      : [
          {
            ...applicationFor(
              posting,
              id,
              { name: contact.name, email: contact.emails[0] ?? null },
              createdAt,
              idFor(`application/${number}`),
            ),
            archived,
          },
        ];
  const opportunity: Opportunity = {
    id,
    name: contact.name,
    headline: contact.headline,
    contact: contact.id,
    stage,
    stageChanges: changes,
    confidentiality: posting?.confidentiality ?? 'non-confidential',
    location: contact.location.name,
    phones: contact.phones,
    emails: contact.emails,
    links: number % 3 === 1 ? [`https://profiles.example/${number}`] : [],
    archived,
    tags: posting === undefined ? [] : tagsOf(posting),
    sources: [random.pick(SOURCES)],
    origin,
    sourcedBy: origin === 'sourced' ? userId('sadia') : null,
    owner: userId('ana'),
    // Lever's own followers hold duplicates now and then.
    followers: number % 17 === 0 ? [userId('ana'), userId('ana')] : [userId('ana')],
    applications: applications.map((application) => application.id),
    createdAt,
    updatedAt: lastInteractionAt,
    lastInteractionAt,
    lastAdvancedAt,
    snoozedUntil: archived === null && number % 41 === 0 ? now + 20 * DAY_MS : null,
    urls: { list: 'https://hire.lever.co/candidates', show: `https://hire.lever.co/candidates/${id}` },
    isAnonymized: false,
    dataProtection:
      number % 5 === 0
        ? { store: { allowed: true, expiresAt: now + 180 * DAY_MS }, contact: { allowed: true, expiresAt: null } }
        : null,
    ...(posting === undefined ? {} : { opportunityLocation: posting.categories.location ?? 'unspecified' }),
  };
  return [opportunity, applications];
}

/** Id of the first candidacy of a featured person. */
export function featuredOpportunityId(key: FeaturedKey): string {
  let number = 0;
  for (const person of NAMED_PEOPLE) {
    for (const _posting of person.postings) {
      number += 1;
      if (person.name === FEATURED[key]) return idFor(`opportunity/${number}`);
    }
  }
  throw new Error(`${FEATURED[key]} has no opportunity`);
}

/** @param factor multiplies the number of candidates; 1 gives 400 opportunities */
export function buildCandidates(now: number, postings: readonly Posting[], factor: number): Candidates {
  const random = createRandom(SEED);
  const slots = fillSlots(random, new Map(postings.map((posting) => [posting.id, posting])), factor);
  const contacts = new Map<string, Contact>();
  const opportunities: Opportunity[] = [];
  const applications: Application[] = [];
  for (const [index, slot] of slots.entries()) {
    contacts.set(slot.contact.id, slot.contact);
    const [opportunity, own] = makeOpportunity(random, slot, index + 1, now);
    opportunities.push(opportunity);
    applications.push(...own);
  }
  // Records that were not touched since Lever began to keep the field: the oldest ones.
  const oldest = [...opportunities].sort((a, b) => a.createdAt - b.createdAt).slice(0, NEVER_UPDATED);
  for (const opportunity of oldest) opportunity.updatedAt = null;
  return { contacts: [...contacts.values()], opportunities, applications };
}
