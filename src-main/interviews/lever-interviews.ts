import { type EventAttendee, outsideGuests } from './attendees.ts';
import type { CandidateIndex, MatchCandidate } from './candidate-index.ts';
import { type Belonging, belongingOf, type Company } from './company.ts';
import { normaliseEmail } from './email-address.ts';
import { namesAnInterview } from './interview-words.ts';

/** An event as pairing needs it; callers may carry more along. Times in milliseconds. */
export type PairEvent = {
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isPrivate: boolean;
  readonly attendees: readonly EventAttendee[];
  /** The service's own id. */
  readonly remoteId: string | null;
  /** Whose interview in Lever this is; null for an event of a calendar. */
  readonly opportunityId: string | null;
  /** Google's id of the same event, where Lever named it. */
  readonly googleEventId: string | null;
};

export type Paired<E> = {
  readonly event: E;
  /** What Lever knows of it; null when it is nothing of Lever's. */
  readonly lever: { readonly opportunityId: string; readonly isSure: boolean } | null;
  readonly isLeverOnly: boolean;
  /** The interviews in Lever that this event of a calendar stands for. */
  readonly same: readonly E[];
};

export type PairRequest<E, C extends MatchCandidate> = Company & {
  readonly events: readonly E[];
  /** The position's candidates: interviews of others are left out. */
  readonly index: CandidateIndex<C>;
};

/** Starts and lengths this close are the same: a person moves an event by hand, and Lever rounds. */
const nearMs = 2 * 60_000;

type Likeness = 'exact' | 'strong' | 'weak';

/**
 * Events with the interviews that Lever has of the position's candidates, each meeting once (calendars.md section 5.2).
 * A calendar's event stands for Lever's when Lever names it, or when it is at the same time and has the candidate's
 * address, or the candidate's name and one of the interviewers. An interviewer at the same time alone is enough only for
 * one event and one interview, when the event looks like an interview and names no other candidate; nothing is sure then.
 */
export function pairLeverInterviews<E extends PairEvent, C extends MatchCandidate>(
  request: PairRequest<E, C>,
): readonly Paired<E>[] {
  const { events, index } = request;
  const calendar = events.filter((event) => event.opportunityId === null);
  const interviews = events.filter(
    (event) => event.opportunityId !== null && index.byLeverId(event.opportunityId).length > 0,
  );
  const belonging = belongingOf(request);
  const partner = new Map<E, { readonly interview: E; readonly likeness: Likeness }[]>();
  for (const interview of interviews) {
    const likes = calendar.flatMap((event) => {
      const likeness = likenessOf(request, belonging, event, interview);
      return likeness === null ? [] : [{ event, likeness }];
    });
    const best = (['exact', 'strong', 'weak'] as const)
      .map((likeness) => likes.filter((like) => like.likeness === likeness))
      .find((found) => found.length > 0);
    const [first] = best ?? [];
    // Two events that could be it: which of them cannot be told.
    if (first === undefined || best?.length !== 1) continue;
    partner.set(first.event, [...(partner.get(first.event) ?? []), { interview, likeness: first.likeness }]);
  }
  const taken = new Set<E>();
  const paired = calendar.map((event): Paired<E> => {
    const found = partner.get(event) ?? [];
    const opportunities = new Set(found.map(({ interview }) => interview.opportunityId));
    const [opportunityId] = opportunities;
    // One meeting for two candidates is none that we understand: Lever's two stay beside it.
    if (opportunities.size !== 1 || !opportunityId) return { event, lever: null, isLeverOnly: false, same: [] };
    for (const { interview } of found) taken.add(interview);
    const isSure = found.some(({ likeness }) => likeness !== 'weak');
    return {
      event,
      lever: { opportunityId, isSure },
      isLeverOnly: false,
      same: found.map(({ interview }) => interview),
    };
  });
  const alone = interviews.flatMap((event): Paired<E>[] =>
    taken.has(event) || event.opportunityId === null
      ? []
      : [{ event, lever: { opportunityId: event.opportunityId, isSure: true }, isLeverOnly: true, same: [] }],
  );
  return [...paired, ...alone];
}

function likenessOf<E extends PairEvent, C extends MatchCandidate>(
  request: PairRequest<E, C>,
  belonging: (address: string) => Belonging,
  event: E,
  interview: E,
): Likeness | null {
  if (interview.googleEventId !== null && interview.googleEventId === event.remoteId) return 'exact';
  if (Math.abs(event.startsAt - interview.startsAt) > nearMs) return null;
  const { index } = request;
  const candidates = index.byLeverId(interview.opportunityId ?? '');
  const isOwn = (candidate: C) => candidates.includes(candidate);
  const guests = outsideGuests(event.attendees, belonging);
  const invited = guests.flatMap((guest) => index.byEmail(guest.email));
  if (invited.length > 0) return invited.every(isOwn) ? 'strong' : null;
  const isAsLong = Math.abs(lengthOf(event) - lengthOf(interview)) <= nearMs;
  if (!isAsLong || !sharesInterviewer(request, event, interview)) return null;
  const named = event.isPrivate ? [] : index.namedIn(event.title).map((hit) => hit.candidate);
  if (named.length > 0) return named.some(isOwn) ? 'strong' : null;
  return event.isPrivate || guests.length > 0 || namesAnInterview(event.title) ? 'weak' : null;
}

function lengthOf(event: PairEvent): number {
  return event.endsAt - event.startsAt;
}

/** An event of the own calendar has the person in it, whether or not it says so. */
function sharesInterviewer(company: Company, event: PairEvent, interview: PairEvent): boolean {
  const inEvent = new Set([...event.attendees.map(({ email }) => email), ...company.selfEmails].map(normaliseEmail));
  return interview.attendees.some(({ email }) => email !== '' && inEvent.has(normaliseEmail(email)));
}
