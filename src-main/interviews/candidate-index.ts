import { normaliseEmail } from './email-address.ts';
import { fold, words } from './fold.ts';
import { compareNames, findName, isFullName, type Name, type NameLikeness, nameTexts, toName } from './names.ts';
import { nicknamesOf } from './nicknames.ts';

/** A candidate as matching needs it; callers may carry more along. */
export type MatchCandidate = {
  readonly name: string;
  readonly emails: readonly string[];
  /** Lever's id of the opportunity; null for one added by hand. */
  readonly opportunityId: string | null;
  /** Lever's id of the contact, where known: opportunities of one contact are one person. */
  readonly contactId?: string | null;
  readonly isArchived: boolean;
  /** Addresses of attendees whom a person confirmed to be this candidate before. */
  readonly confirmedEmails?: readonly string[];
};

export type NameHit<C> = { readonly candidate: C; readonly likeness: NameLikeness };

/** Candidates by address, by name and by Lever's ids, so that many events can be looked at without comparing all with all. */
export type CandidateIndex<C extends MatchCandidate> = {
  byEmail(address: string): readonly C[];
  /** Candidates whom a person chose for an attendee of this address before. */
  byChoice(address: string): readonly C[];
  /** Candidates whose name is, in whole or in part, this one. */
  byName(name: string): readonly NameHit<C>[];
  /** Candidates whose full name stands in the text. */
  namedIn(text: string): readonly NameHit<C>[];
  /** Candidates of whom a part of the name, of three letters or more, is a word of the text. */
  hintedIn(text: string): readonly C[];
  byLeverId(id: string): readonly C[];
};

type Entry<C> = { readonly candidate: C; readonly name: Name; readonly parts: readonly string[] };

export function indexCandidates<C extends MatchCandidate>(candidates: readonly C[]): CandidateIndex<C> {
  const index = growIndex<C>();
  for (const candidate of candidates) index.add(candidate);
  return index;
}

/** An index that is built bit by bit: whoever has thousands of candidates can do something else in between. */
export type GrowingIndex<C extends MatchCandidate> = CandidateIndex<C> & { add(candidate: C): void };

export function growIndex<C extends MatchCandidate>(): GrowingIndex<C> {
  const emails = new Map<string, C[]>();
  const choices = new Map<string, C[]>();
  const leverIds = new Map<string, C[]>();
  const parts = new Map<string, Entry<C>[]>();
  /** By the whole name in one word, and by the parts of names that have an initial. */
  const whole = new Map<string, Entry<C>[]>();
  const cut = new Map<string, Entry<C>[]>();
  const unspaced: Entry<C>[] = [];

  function add(candidate: C): void {
    for (const email of new Set(candidate.emails.map(normaliseEmail))) if (email !== '') push(emails, email, candidate);
    for (const email of new Set((candidate.confirmedEmails ?? []).map(normaliseEmail))) {
      if (email !== '') push(choices, email, candidate);
    }
    for (const id of new Set([candidate.opportunityId, candidate.contactId])) {
      if (id) push(leverIds, id.toLowerCase(), candidate);
    }
    const name = toName(candidate.name);
    const own = [...new Set(name.forms.flat())];
    // Under its short forms too: a name that is written with one has no other first name in common.
    const entry: Entry<C> = { candidate, name, parts: [...new Set([...own, ...own.flatMap(nicknamesOf)])] };
    for (const part of entry.parts) {
      push(parts, part, entry);
      if (own.some((other) => other.length === 1)) push(cut, part, entry);
    }
    for (const joined of new Set(name.forms.map((form) => form.join('')))) push(whole, joined, entry);
    if (entry.name.forms.some((form) => form.length === 1 && isFullName(form))) unspaced.push(entry);
  }

  /**
   * Those whose name can be among these words: two of its parts stand there, or one beside an initial, there or in the
   * name. Whoever has two parts there is in another list than the longest, so a frequent surname costs nothing.
   */
  function entriesOf(found: readonly string[]): ReadonlySet<Entry<C>> {
    const given = new Set(found);
    const hasInitial = found.some((word) => word.length === 1);
    const lists = [...given].flatMap((word) => [parts.get(word) ?? []]).sort((a, b) => a.length - b.length);
    const entries = new Set<Entry<C>>();
    for (const entry of (hasInitial ? lists : lists.slice(0, -1)).flat()) {
      if (hasInitial || entry.parts.filter((part) => given.has(part)).length >= 2) entries.add(entry);
    }
    const neighbours = found.slice(1).map((word, at) => `${found[at]}${word}`);
    for (const word of [...given, ...neighbours, found.join('')]) {
      for (const entry of whole.get(word) ?? []) entries.add(entry);
      for (const entry of cut.get(word) ?? []) entries.add(entry);
    }
    return entries;
  }

  function hits(entries: Iterable<Entry<C>>, judge: (name: Name) => NameLikeness | null): readonly NameHit<C>[] {
    return [...entries].flatMap(({ candidate, name }) => {
      const likeness = judge(name);
      return likeness === null ? [] : [{ candidate, likeness }];
    });
  }

  return {
    add,
    byEmail: (address) => emails.get(normaliseEmail(address)) ?? [],
    byChoice: (address) => choices.get(normaliseEmail(address)) ?? [],
    byLeverId: (id) => leverIds.get(id.toLowerCase()) ?? [],
    byName(text) {
      const wanted = toName(text);
      return hits(entriesOf(wanted.forms.flat()), (name) => compareNames(name, wanted));
    },
    namedIn(text) {
      const texts = nameTexts(text);
      const entries = new Set([...unspaced, ...texts.flatMap((one) => [...entriesOf(one)])]);
      return hits(entries, (name) => bestOf(texts.map((one) => findName(name, one))));
    },
    hintedIn(text) {
      const found = words(text).filter((word) => word.length >= 3);
      return [...new Set(found.flatMap((word) => parts.get(word) ?? []).map((entry) => entry.candidate))];
    },
  };
}

/** One key a person: opportunities of one contact have the same; without a contact each stands for itself. */
export function personKey(candidate: MatchCandidate): string {
  const ownEmail = candidate.emails.map(normaliseEmail).find((email) => email !== '') ?? '';
  return candidate.contactId ?? candidate.opportunityId ?? `by-hand ${fold(candidate.name)} ${ownEmail}`;
}

function bestOf(all: readonly (NameLikeness | null)[]): NameLikeness | null {
  return (['whole', 'part', 'initials'] as const).find((likeness) => all.includes(likeness)) ?? null;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
