import type { CandidateMatch } from '../../src-preload/contract/events.ts';
import { type EventAttendee, isMachine, outsideGuests } from './attendees.ts';
import {
  type CandidateIndex,
  indexCandidates,
  type MatchCandidate,
  type NameHit,
  personKey,
} from './candidate-index.ts';
import { belongingOf, type Company } from './company.ts';
import { nameInEmail } from './email-address.ts';
import { namesAnInterview } from './interview-words.ts';
import { leverCandidateIds } from './lever-links.ts';
import { compareNames, toName } from './names.ts';

export type MatchEvent = {
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly attendees: readonly EventAttendee[];
  readonly isPrivate: boolean;
  /** The interview in Lever that this event is, where it is one; `isSure` when nothing else can be meant. */
  readonly lever?: { readonly opportunityId: string; readonly isSure: boolean } | null;
};

export type Sureness = CandidateMatch['sureness'];
export type MatchReason = CandidateMatch['reason'];

export type Ranked<C> = {
  readonly candidate: C;
  readonly sureness: Exclude<Sureness, 'none'>;
  readonly reason: Exclude<MatchReason, 'none'>;
};

export type EventMatch<C> = {
  readonly sureness: Sureness;
  readonly reason: MatchReason;
  /** The best of `ranked`; null when there is none. When unclear it is a proposal, never a choice. */
  readonly candidate: C | null;
  /** Best first, one for each person. */
  readonly ranked: readonly Ranked<C>[];
};

export type MatchRequest<C extends MatchCandidate> = Company & {
  readonly event: MatchEvent;
  readonly candidates: readonly C[];
  /** The candidates' index, where the caller has one already: building it is most of the work. */
  readonly index?: CandidateIndex<C>;
};

const surenessRank = { sure: 0, likely: 1, unclear: 2 } as const;
const reasonRank = {
  'lever-link': 0,
  'chosen-before': 1,
  email: 2,
  'lever-interview': 3,
  name: 4,
  'name-in-title': 5,
  'two-of-one-name': 6,
} as const;

/**
 * The candidate whom an event is about (calendars.md section 5.2), precision first. Sure are only a link to exactly one
 * candidate's page in Lever, the address of exactly one candidate among the guests from outside, an address for which a
 * person chose exactly one candidate before, and an interview of exactly one candidate in Lever. Names alone are at
 * best likely; two people of one name, and whatever is contradicted, are unclear. A private event gives no match by
 * name. A colleague is never matched by name.
 */
export function matchCandidate<C extends MatchCandidate>(request: MatchRequest<C>): EventMatch<C> {
  const index = request.index ?? indexCandidates(request.candidates);
  const all = [
    ...byLink(request, index),
    ...byChoice(request, index),
    ...byEmail(request, index),
    ...byLeverInterview(request, index),
    ...(request.event.isPrivate ? [] : [...byGuestName(request, index), ...byTitle(request, index)]),
  ];
  const ranked = onePerPerson(all);
  const best = ranked[0];
  if (best === undefined) return { sureness: 'none', reason: 'none', candidate: null, ranked };
  const isTied = ranked.some(
    (other) => other !== best && other.sureness === best.sureness && best.reason === other.reason,
  );
  // Two proofs for two people: one of them is about somebody else.
  const isDisputed = best.sureness === 'sure' && ranked.some((other) => other !== best && other.sureness === 'sure');
  const sureness = isTied ? 'unclear' : isDisputed ? 'likely' : best.sureness;
  return { sureness, reason: best.reason, candidate: best.candidate, ranked };
}

/**
 * A link names its candidate for certain, unless the event names somebody else: whoever copies an invitation may leave
 * the link of the one before in it.
 */
function byLink<C extends MatchCandidate>(request: MatchRequest<C>, index: CandidateIndex<C>): readonly Ranked<C>[] {
  const { event } = request;
  const found = leverCandidateIds(`${event.description}\n${event.location}`).flatMap((id) => index.byLeverId(id));
  if (countPeople(found) !== 1) return rank(found, 'unclear', 'lever-link');
  return rank(found, isContradicted(request, index, found) ? 'likely' : 'sure', 'lever-link');
}

/** Lever says whose interview it is; unless the event, which may have been taken for it, names somebody else. */
function byLeverInterview<C extends MatchCandidate>(
  request: MatchRequest<C>,
  index: CandidateIndex<C>,
): readonly Ranked<C>[] {
  const { lever } = request.event;
  if (!lever) return [];
  const found = index.byLeverId(lever.opportunityId);
  const isSure = lever.isSure && !isContradicted(request, index, found);
  return rank(found, isSure ? 'sure' : 'likely', 'lever-interview');
}

/** Whether the title, or a guest whose address says nothing, has the name (more than an initial of it) of candidates who are all
 * others. */
function isContradicted<C extends MatchCandidate>(
  request: MatchRequest<C>,
  index: CandidateIndex<C>,
  found: readonly C[],
): boolean {
  const { event } = request;
  if (event.isPrivate) return false;
  const isColleague = colleagueTest(request);
  const strangers = outsideGuests(event.attendees, belongingOf(request)).filter(
    (guest) => index.byEmail(guest.email).length === 0 && index.byChoice(guest.email).length === 0,
  );
  const titled = index.namedIn(event.title).filter((hit) => !isColleague(hit.candidate));
  return [titled, ...strangers.map((guest) => index.byName(guest.name))].some((hits) => {
    const named = hits.filter((hit) => hit.likeness !== 'initials');
    return named.length > 0 && !named.some(({ candidate }) => sharesPerson(found, candidate));
  });
}

/**
 * What a person confirmed for an attendee before. An address may be an agency's, which sends one candidate after the
 * other: when the event names somebody else, or two were chosen for it, the choice is no proof.
 */
function byChoice<C extends MatchCandidate>(request: MatchRequest<C>, index: CandidateIndex<C>): readonly Ranked<C>[] {
  const guests = outsideGuests(request.event.attendees, belongingOf(request));
  const chosen = guests.flatMap((guest) => index.byChoice(guest.email));
  if (chosen.length === 0) return [];
  const others = [
    ...guests.flatMap((guest) => index.byEmail(guest.email)),
    ...(request.event.isPrivate ? [] : index.namedIn(request.event.title).map((hit) => hit.candidate)),
    ...guests.flatMap((guest) => index.byName(guest.name).map((hit) => hit.candidate)),
  ];
  const isDoubtful = !others.every((other) => sharesPerson(chosen, other));
  return rank(chosen, countPeople(chosen) > 1 || isDoubtful ? 'unclear' : 'sure', 'chosen-before');
}

function byEmail<C extends MatchCandidate>(request: MatchRequest<C>, index: CandidateIndex<C>): readonly Ranked<C>[] {
  const { event } = request;
  const belonging = belongingOf(request);
  const guests = outsideGuests(event.attendees, belonging);
  const fromOutside = guests.flatMap((guest) => index.byEmail(guest.email));
  const isDoubtful = isContradicted(request, index, fromOutside);
  const outside = guests.flatMap((guest) => {
    const owners = index.byEmail(guest.email);
    if (countPeople(fromOutside) === 1) return rank(owners, isDoubtful ? 'likely' : 'sure', 'email');
    const wanted = toName(guest.name);
    const named = owners.filter((owner) => compareNames(toName(owner.name), wanted) === 'whole');
    const isNamed =
      countPeople(owners) > 1 && countPeople(named) === 1 && countPeople(fromOutside) === countPeople(owners);
    return [...rank(named, isNamed ? 'likely' : 'unclear', 'email'), ...rank(owners, 'unclear', 'email')];
  });
  // Somebody inside the company who applies for another position; or who was hired long ago and now interviews.
  const inside = event.attendees
    .filter((attendee) => !isMachine(attendee) && belonging(attendee.email) === 'colleague')
    .flatMap((attendee) => index.byEmail(attendee.email).filter((owner) => !owner.isArchived));
  return [...outside, ...rank(inside, 'unclear', 'email')];
}

function byGuestName<C extends MatchCandidate>(
  request: MatchRequest<C>,
  index: CandidateIndex<C>,
): readonly Ranked<C>[] {
  const guests = outsideGuests(request.event.attendees, belongingOf(request));
  return guests.flatMap((guest) => {
    if (index.byEmail(guest.email).length > 0) return [];
    const isNameGiven = guest.name.trim() !== '' && !guest.name.includes('@');
    const hits = index.byName(isNameGiven ? guest.name : nameInEmail(guest.email));
    const isWeak = !isNameGiven && hits.every((hit) => hit.likeness === 'initials');
    return judgeHits(hits, 'name', isWeak ? 'unclear' : 'likely');
  });
}

function byTitle<C extends MatchCandidate>(request: MatchRequest<C>, index: CandidateIndex<C>): readonly Ranked<C>[] {
  const { event } = request;
  const isInterview = namesAnInterview(event.title);
  const isColleague = colleagueTest(request);
  const hits = index.namedIn(event.title).filter((hit) => !isColleague(hit.candidate));
  if (hits.length > 0) {
    const isCut = hits.every((hit) => hit.likeness === 'initials');
    return judgeHits(hits, 'name-in-title', isCut && !isInterview ? 'unclear' : 'likely');
  }
  const hinted = isInterview ? index.hintedIn(event.title).filter((candidate) => !isColleague(candidate)) : [];
  return countPeople(hinted) === 1 ? rank(hinted, 'unclear', 'name-in-title') : [];
}

/** Whether a candidate's name is that of a colleague who takes part: the name in the title is then the colleague's. */
function colleagueTest<C extends MatchCandidate>(request: MatchRequest<C>): (candidate: C) => boolean {
  const belonging = belongingOf(request);
  const names = request.event.attendees
    .filter((attendee) => !isMachine(attendee) && belonging(attendee.email) !== 'outside')
    .map((attendee) => toName(attendee.name || nameInEmail(attendee.email)));
  return (candidate) => names.some((name) => compareNames(name, toName(candidate.name)) !== null);
}

/**
 * A whole name decides before a like one with a part missing, not before another person's that is named beside it. Two
 * people of one name are unclear.
 */
function judgeHits<C extends MatchCandidate>(
  hits: readonly NameHit<C>[],
  reason: 'name' | 'name-in-title',
  sureness: 'likely' | 'unclear',
): readonly Ranked<C>[] {
  const whole = hits.filter((hit) => hit.likeness === 'whole');
  const isLikeWhole = (hit: NameHit<C>) =>
    whole.some(({ candidate }) => compareNames(toName(candidate.name), toName(hit.candidate.name)) !== null);
  const best = hits.filter((hit) => hit.likeness === 'whole' || !isLikeWhole(hit)).map((hit) => hit.candidate);
  if (countPeople(best) <= 1) return rank(best, sureness, reason);
  const [first] = best;
  const isOneName = best.every(
    (one) => first !== undefined && compareNames(toName(one.name), toName(first.name)) !== null,
  );
  return rank(best, 'unclear', isOneName ? 'two-of-one-name' : reason);
}

function rank<C extends MatchCandidate>(
  candidates: readonly C[],
  sureness: Ranked<C>['sureness'],
  reason: Ranked<C>['reason'],
): readonly Ranked<C>[] {
  return candidates.map((candidate) => ({ candidate, sureness, reason }));
}

/** The strongest evidence of each person, the strongest first; of one person's opportunities an open one before an archived. */
function onePerPerson<C extends MatchCandidate>(all: readonly Ranked<C>[]): readonly Ranked<C>[] {
  const sorted = all.toSorted(
    (a, b) =>
      surenessRank[a.sureness] - surenessRank[b.sureness] ||
      reasonRank[a.reason] - reasonRank[b.reason] ||
      Number(a.candidate.isArchived) - Number(b.candidate.isArchived),
  );
  const seen = new Set<string>();
  return sorted.filter(({ candidate }) => {
    const key = personKey(candidate);
    return !seen.has(key) && seen.add(key);
  });
}

function countPeople(candidates: readonly MatchCandidate[]): number {
  return new Set(candidates.map(personKey)).size;
}

function sharesPerson(candidates: readonly MatchCandidate[], candidate: MatchCandidate): boolean {
  return candidates.some((one) => personKey(one) === personKey(candidate));
}
