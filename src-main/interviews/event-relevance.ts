import type { EventReason } from '../../src-preload/contract/events.ts';
import { outsideGuests } from './attendees.ts';
import { type CandidateIndex, indexCandidates, type MatchCandidate } from './candidate-index.ts';
import { type Belonging, belongingOf, type Company } from './company.ts';
import { words } from './fold.ts';
import { namesAnInterview } from './interview-words.ts';
import { leverCandidateIds } from './lever-links.ts';
import type { MatchEvent } from './match-candidate.ts';
import { roleWords } from './role-words.ts';

export type RelevantEvent = MatchEvent & {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  /** The person declined it: it is no interview of theirs. */
  readonly isDeclined?: boolean;
  /** Known from Lever alone, in no calendar of the person: it may be a colleague's. */
  readonly isLeverOnly?: boolean;
};

export type RankRequest<E extends RelevantEvent> = Company & {
  readonly events: readonly E[];
  /** The position's name, and the title of its posting where one is connected. */
  readonly position: { readonly name: string; readonly postingText: string | null };
  readonly candidates: readonly MatchCandidate[];
  /** The candidates' index, where the caller has one already. */
  readonly index?: CandidateIndex<MatchCandidate>;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

export type RankedEvent<E> = {
  readonly event: E;
  readonly reasons: readonly EventReason[];
  readonly isLikely: boolean;
};

/**
 * Events with the reasons why each is an interview of this position, the likely ones first. Within both groups those
 * that have not ended come first, the next one at the head, then the past ones, the latest at the head. All-day,
 * cancelled and declined events are never likely, nor are interviews in Lever that others hold; of a private one only the
 * people count.
 */
export function rankEvents<E extends RelevantEvent>(request: RankRequest<E>): readonly RankedEvent<E>[] {
  const index = request.index ?? indexCandidates(request.candidates);
  const belonging = belongingOf(request);
  const titles = [request.position.name, request.position.postingText ?? ''].map(roleWords);
  return request.events
    .map((event): RankedEvent<E> => {
      const reasons = reasonsOf(event, belonging, index, titles);
      return {
        event,
        reasons,
        isLikely:
          !event.isAllDay &&
          !event.isCancelled &&
          event.isDeclined !== true &&
          !isOthers(event, request, belonging) &&
          isEnough(reasons),
      };
    })
    .toSorted(byLikelihood(request.now));
}

/** Whether others hold an interview in Lever; nobody can tell while it is not known who the person is. */
function isOthers(event: RelevantEvent, company: Company, belonging: (address: string) => Belonging): boolean {
  return (
    event.isLeverOnly === true &&
    company.selfEmails.length > 0 &&
    !event.attendees.some((attendee) => belonging(attendee.email) === 'self')
  );
}

function reasonsOf(
  event: RelevantEvent,
  belonging: (address: string) => Belonging,
  index: CandidateIndex<MatchCandidate>,
  titles: readonly (readonly string[])[],
): readonly EventReason[] {
  const guests = outsideGuests(event.attendees, belonging);
  const links = leverCandidateIds(`${event.description}\n${event.location}`);
  const isInvited =
    guests.some((guest) => index.byEmail(guest.email).length > 0 || index.byChoice(guest.email).length > 0) ||
    (!event.isPrivate && guests.some((guest) => index.byName(guest.name).some((hit) => hit.likeness !== 'initials'))) ||
    links.some((id) => index.byLeverId(id).length > 0);
  const isInLever = event.lever ? index.byLeverId(event.lever.opportunityId).length > 0 : false;
  const reasons: EventReason[] = [];
  // Who is to be interviewed is no guest of Lever's own record, which knows of no invitation.
  if (isInvited && event.isLeverOnly !== true) reasons.push('candidate-invited');
  if (isInLever) reasons.push('in-lever');
  if (!event.isPrivate) {
    if (index.namedIn(event.title).length > 0) reasons.push('candidate-in-title');
    if (titles.some((title) => standsIn(title, event.title))) reasons.push('posting-in-title');
  }
  if (guests.length > 0 && event.isLeverOnly !== true) reasons.push('outside-guest');
  if (namesAnInterview(event.title)) reasons.push('interview-word');
  return reasons;
}

/** A candidate is enough; the posting or an interview's word needs a second sign. */
function isEnough(reasons: readonly EventReason[]): boolean {
  const has = (reason: EventReason) => reasons.includes(reason);
  if (has('candidate-invited') || has('in-lever') || has('candidate-in-title')) return true;
  const signs = [has('posting-in-title'), has('outside-guest'), has('interview-word')];
  return signs.filter(Boolean).length >= 2;
}

/** Whether all words of a job title stand side by side in an event's title. */
function standsIn(title: readonly string[], eventTitle: string): boolean {
  if (title.length === 0 || title.join('').length < 4) return false;
  const needle = ` ${title.join(' ')} `;
  return [roleWords(eventTitle), words(eventTitle)].some((found) => ` ${found.join(' ')} `.includes(needle));
}

/** The order of `rankEvents`, for whoever ranked some events after the others. */
export function byLikelihood<E extends RelevantEvent>(now: number): (a: RankedEvent<E>, b: RankedEvent<E>) => number {
  return (a, b) => Number(b.isLikely) - Number(a.isLikely) || byNearness(a.event, b.event, now);
}

function byNearness(a: RelevantEvent, b: RelevantEvent, now: number): number {
  const isOver = (event: RelevantEvent) => event.endsAt < now;
  if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
  return isOver(a) ? b.startsAt - a.startsAt : a.startsAt - b.startsAt;
}
