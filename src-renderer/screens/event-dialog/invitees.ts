import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import type { LeverUser } from '../../../src-preload/contract/connection.ts';

/** Somebody who is to come; `candidate` is the name where it is a candidate of the position. */
export type Invitee = { readonly email: string; readonly name: string; readonly candidate: string | null };

const address = /^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$/u;
/** How many colleagues, and how many candidates, are offered; more letters find the others. */
const mostOffered = 6;

export function isAddress(text: string): boolean {
  return address.test(text);
}

/** What was typed, taken apart: whole addresses that a comma, semicolon or space ends, and the rest that may go on. */
export function takeAddresses(text: string): { readonly addresses: readonly string[]; readonly rest: string } {
  const parts = text.split(/[\s,;]+/u);
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).filter((part) => part !== '');
  // A name has spaces too: only when all that is ended are addresses are they taken out.
  if (before.length === 0 || !before.every(isAddress)) return { addresses: [], rest: text };
  return { addresses: before, rest: last };
}

/** The list with one more, unless the address is in it. */
export function withInvitee(invitees: readonly Invitee[], one: Invitee): readonly Invitee[] {
  const email = one.email.toLowerCase();
  return invitees.some((other) => other.email === email) ? invitees : [...invitees, { ...one, email }];
}

export type Offered = Invitee & { readonly kind: 'candidate' | 'colleague' | 'typed' };

/** Whom a text can mean: candidates with an address, Lever's users by name or address, the address itself. */
export function offeredFor(
  text: string,
  people: {
    readonly candidates: readonly CandidateOption[];
    readonly users: readonly LeverUser[];
    readonly invitees: readonly Invitee[];
    readonly ownEmail: string;
  },
): readonly Offered[] {
  const query = text.trim().toLowerCase();
  const isFree = (email: string) => !people.invitees.some((one) => one.email === email.toLowerCase());
  const candidates = people.candidates
    .flatMap(({ name, email, isAnonymized }): Offered[] =>
      email && !isAnonymized && isFree(email) ? [{ kind: 'candidate', email, name, candidate: name }] : [],
    )
    .slice(0, mostOffered);
  const colleagues = people.users
    .filter(({ name, email, isDeactivated }) => {
      const isMeant = name.toLowerCase().includes(query) || email.toLowerCase().includes(query);
      return isMeant && !isDeactivated && email !== '' && email !== people.ownEmail && isFree(email);
    })
    .map(({ name, email }): Offered => ({ kind: 'colleague', email, name, candidate: null }))
    .slice(0, mostOffered);
  const isKnown = [...candidates, ...colleagues].some(({ email }) => email.toLowerCase() === query);
  const typed: Offered[] =
    isAddress(query) && !isKnown && isFree(query) ? [{ kind: 'typed', email: query, name: '', candidate: null }] : [];
  return [...typed, ...candidates, ...colleagues];
}
