import { hash } from 'node:crypto';
import { all, one, run, type WriteHandle } from '../handles.ts';
import type { StoredAttendee } from './events.ts';

/** By what somebody can stand in a calendar. */
export type Identity = { readonly names: readonly string[]; readonly emails: readonly string[] };

/** What an event says, as far as a person can stand in it. */
export type EventWords = {
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly attendees: readonly StoredAttendee[];
};

/**
 * A name of one word alone ("Grace") would be found in too many places, and take other people's events with it: such a person
 * is known by their addresses, and by the events that were linked to them. Han, Kana, Hangul and Thai write a whole name as
 * one word, which is found.
 */
const leastNameWords = 2;
const wholeNameInOneWord = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]{2,}$/u;
const mostNameWords = 5;

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isFindable(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length === 1) return wholeNameInOneWord.test(first);
  return words.length >= leastNameWords && words.length <= mostNameWords;
}

/** Names and addresses in the form in which they are compared. */
function keysOf({ names, emails }: Identity): {
  readonly names: readonly string[];
  readonly emails: readonly string[];
} {
  return {
    names: names
      .map(wordsOf)
      .filter(isFindable)
      .map((words) => words.join(' ')),
    emails: emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''),
  };
}

type Matcher = { readonly isName: (words: string) => boolean; readonly isEmail: (email: string) => boolean };

function namesSomebody(text: string, { isName }: Matcher): boolean {
  const words = wordsOf(text);
  for (let from = 0; from < words.length; from += 1) {
    for (let length = 1; length <= mostNameWords && from + length <= words.length; length += 1) {
      const name = words.slice(from, from + length);
      if (isFindable(name) && isName(name.join(' '))) return true;
    }
  }
  return false;
}

/** The event without the people that match: they are no attendees, and words that may be about them are gone. */
function redacted<E extends EventWords>(event: E, matcher: Matcher): E {
  const attendees = event.attendees.filter(
    ({ email, name }) => !matcher.isEmail(email.trim().toLowerCase()) && !matcher.isName(wordsOf(name).join(' ')),
  );
  const isNamed = [event.title, event.description, event.location].some((text) => namesSomebody(text, matcher));
  if (!isNamed && attendees.length === event.attendees.length) return event;
  return { ...event, title: '', description: '', location: '', attendees };
}

function fingerprints(handle: WriteHandle, identity: Identity): readonly string[] {
  const salt = one<{ salt: string }>(handle, 'SELECT salt FROM gone_salt')?.salt ?? '';
  const { names, emails } = keysOf(identity);
  return [...names.map((name) => `name ${name}`), ...emails.map((email) => `email ${email}`)].map((key) =>
    hash('sha256', `${salt} ${key}`),
  );
}

/** Nearly every store has taken nobody out of calendars: then there is nobody to put back. */
export const isAnybodyGone = (handle: WriteHandle) => one(handle, 'SELECT 1 FROM gone_person LIMIT 1') !== undefined;

/**
 * Takes somebody who is gone out of calendars' events, of titles that interviews keep, and of other people's interviews,
 * and remembers fingerprints, so that they do not come back when a calendar is read again.
 */
export function takeOutOfEvents(handle: WriteHandle, identity: Identity): void {
  const keys = keysOf(identity);
  if (keys.names.length + keys.emails.length === 0) return;
  for (const fingerprint of fingerprints(handle, identity)) {
    run(handle, 'INSERT OR IGNORE INTO gone_person (fingerprint) VALUES (?)', fingerprint);
  }
  const names = new Set(keys.names);
  const emails = new Set(keys.emails);
  const matcher: Matcher = { isName: (words) => names.has(words), isEmail: (email) => emails.has(email) };
  type Row = { id: string; title: string; description: string; location: string; attendees: string };
  for (const row of all<Row>(handle, 'SELECT id, title, description, location, attendees FROM calendar_event')) {
    const event = { ...row, attendees: JSON.parse(row.attendees) as StoredAttendee[] }; // written by putEvent only
    const next = redacted(event, matcher);
    if (next === event) continue;
    run(
      handle,
      "UPDATE calendar_event SET title = '', description = '', location = '', attendees = ? WHERE id = ?",
      JSON.stringify(next.attendees),
      row.id,
    );
  }
  for (const row of all<{ id: string; event_title: string }>(
    handle,
    'SELECT id, event_title FROM interview WHERE event_title IS NOT NULL',
  )) {
    if (namesSomebody(row.event_title, matcher))
      run(handle, 'UPDATE interview SET event_title = NULL WHERE id = ?', row.id);
  }
  for (const email of keys.emails) {
    run(handle, "UPDATE participant SET name = '', email = '' WHERE lower(email) = ?", email);
  }
}

/** Somebody is shown by Lever (again): their name and addresses in calendars are theirs. */
export function putBack(handle: WriteHandle, identity: Identity): void {
  for (const fingerprint of fingerprints(handle, identity)) {
    run(handle, 'DELETE FROM gone_person WHERE fingerprint = ?', fingerprint);
  }
}

/** An event as it may be kept: without people who are gone. */
export function withoutGone<E extends EventWords>(handle: WriteHandle, event: E): E {
  if (!isAnybodyGone(handle)) return event;
  const isGone = (fingerprint: string | undefined) =>
    fingerprint !== undefined &&
    one(handle, 'SELECT 1 FROM gone_person WHERE fingerprint = ?', fingerprint) !== undefined;
  return redacted(event, {
    isName: (words) => isGone(fingerprints(handle, { names: [words], emails: [] })[0]),
    isEmail: (email) => isGone(fingerprints(handle, { names: [], emails: [email] })[0]),
  });
}

/** E-mail addresses of everybody who is invited to an event. */
export function invitedEmails(handle: WriteHandle): ReadonlySet<string> {
  const lists = all<{ attendees: string }>(handle, 'SELECT attendees FROM calendar_event');
  const attendees = lists.flatMap((row) => JSON.parse(row.attendees) as StoredAttendee[]); // written by putEvent only
  return new Set(attendees.map(({ email }) => email.trim().toLowerCase()));
}
