import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadHandle, WriteHandle } from '../../../../src-main/database/handles.ts';
import { knownVersion } from '../../../../src-main/database/migrations/index.ts';
import { putSearchEntries, putSearchEntry } from '../../../../src-main/database/writes/candidate-search.ts';
import { fold } from '../../../../src-main/interviews/fold.ts';
import { findCandidates } from '../../../../src-main/queries/candidate-search.ts';
import { inventPeople, namePools } from '../../../fixtures/names.ts';
import { storeAt } from '../../../migrations/helpers.ts';

/** Enough that the indexes are asked; few enough that building them takes no time. */
const count = 6_000;
const people = inventPeople(count);
const textOf = new Map<string, string>();
let write: WriteHandle;
let read: ReadHandle;

function put(refId: string, name: string, email: string, scope = 'posting'): void {
  textOf.set(refId, fold(`${name} ${email}`));
  putSearchEntry(write, { kind: 'opportunity', refId, scope, folded: fold(`${name} ${email}`) });
}

function find(query: string, scopes: readonly string[] = ['posting'], limit = 50) {
  const found = findCandidates(read, { scopes, foldedQuery: fold(query), limit });
  const statement = read.prepare('SELECT folded FROM candidate_search WHERE id = ?').pluck();
  return { ...found, texts: found.ids.map((id) => String(statement.get(id))) };
}

/** What must be found, the plain way. */
function expected(query: string, limit = 50) {
  const parts = fold(query)
    .split(' ')
    .filter((part) => part !== '');
  const first = parts[0] ?? '';
  const rank = (text: string) => (text.startsWith(first) ? 0 : text.includes(` ${first}`) ? 1 : 2);
  const hits = [...textOf.values()].filter((text) => parts.every((part) => text.includes(part)));
  hits.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  return { texts: hits.slice(0, limit), matches: hits.length };
}

beforeAll(() => {
  const database = storeAt(knownVersion);
  // The same handle serves both sides: it is a store in memory.
  write = database as unknown as WriteHandle;
  read = database as unknown as ReadHandle;
  for (const [index, { name, email }] of people.entries()) put(`o${index}`, name, email);
  put('quirin', 'Quirin Xq', 'quirin@rare.example');
  put('wang', 'Anna 龘', 'wang@rare.example');
});

describe('findCandidates', () => {
  it.each(namePools.map(({ script, given, family, join }) => [script, join(given[0] ?? '', family[0] ?? '')] as const))(
    'finds a name of the %s script by any part of it',
    (_script, name) => {
      put(`pool-${name}`, name, 'somebody@scripts.example');
      const whole = [...name];
      for (let length = 1; length <= whole.length; length += 1) {
        for (let at = 0; at + length <= whole.length; at += 1) {
          const query = whole.slice(at, at + length).join('');
          const should = expected(query);
          if (fold(query) === '') continue;
          expect(find(query).texts, `“${query}”`).toEqual(should.texts);
        }
      }
    },
  );

  it.each([
    'a',
    'q',
    'x',
    '7',
    '@',
    '王',
    '龘',
    '김',
    'ا',
    'ь',
    'xq',
    'an',
    'uu',
    'zz',
    '.e',
    '王伟',
    'nn',
    'jo sm',
    'an wei',
    'com 王',
  ])('orders what “%s” finds: the name begins with it, a word does, then the others; by name', (query) => {
    expect(find(query).texts).toEqual(expected(query).texts);
  });

  it('ignores accents and case both ways', () => {
    put('jose', 'José Núñez', 'jn@mail.example');
    for (const query of ['jose nunez', 'JOSÉ', 'Nuñez', 'úñe']) {
      expect(find(query).texts, query).toEqual(expected(query).texts);
    }
    expect(find('strasse').texts.some((text) => text.includes('strasse'))).toBe(true);
  });

  it('finds by e-mail', () => {
    expect(find('quirin@rare').texts).toEqual(['quirin xq quirin@rare.example']);
  });

  it('counts exactly where the index has all hits, and says so where it stops early', () => {
    expect(find('quirin')).toMatchObject({ matches: 1, isExact: true });
    const common = find('example');
    expect(common.isExact).toBe(false);
    expect(common.matches).toBeLessThanOrEqual(expected('example').matches);
  });

  it('lists everybody by name when nothing was typed', () => {
    const all = find('', ['posting'], 20);
    expect(all.texts).toEqual([...textOf.values()].sort().slice(0, 20));
    expect(all.matches).toBe(textOf.size);
  });

  it('looks only into the given scopes', () => {
    putSearchEntry(write, { kind: 'by-hand', refId: 'h', scope: 'position', folded: 'quirin by hand' });
    expect(find('quirin', ['posting', 'position']).texts).toEqual(['quirin by hand', 'quirin xq quirin@rare.example']);
    expect(find('quirin', ['position']).texts).toEqual(['quirin by hand']);
  });

  it('follows a change of name, a move and a removal', () => {
    put('moving', 'Vanderbilt Oldname', 'v@mail.example');
    expect(find('oldname').matches).toBe(1);
    put('moving', 'Vanderbilt Newname', 'v@mail.example');
    expect(find('oldname').matches).toBe(0);
    expect(find('newname').matches).toBe(1);
    putSearchEntry(write, { kind: 'opportunity', refId: 'moving', scope: 'other', folded: textOf.get('moving') ?? '' });
    expect(find('newname').matches).toBe(0);
    expect(find('newname', ['other'])).toMatchObject({ matches: 1, isExact: true });
    write.prepare("DELETE FROM candidate_search WHERE ref_id = 'moving'").run();
    textOf.delete('moving');
    expect(find('newname', ['other']).matches).toBe(0);
  });

  it('takes the last of two entries for one candidate that come together', () => {
    const entry = { kind: 'opportunity' as const, refId: 'twice', scope: 'posting' };
    putSearchEntries(write, [
      { ...entry, folded: 'ysolde firstname' },
      { ...entry, folded: 'ysolde secondname' },
    ]);
    expect(find('ysolde').texts).toEqual(['ysolde secondname']);
    expect(find('firstname').matches).toBe(0);
    write.prepare("DELETE FROM candidate_search WHERE ref_id = 'twice'").run();
    expect(find('ysolde').matches).toBe(0);
  });

  it('takes words of the index language as plain words', () => {
    for (const query of ['" OR "', 'a* NEAR b', "'; DROP", '(', '^a', 'folded:x']) {
      expect(find(query).texts, query).toEqual(expected(query).texts);
    }
  });
});
