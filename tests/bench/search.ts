// Candidate search over 100,000 people (`--million`: 1,000,000) in the app's own store, against what a person could use
// instead: `includes()` over the same folded strings in memory (the floor of the budget), LIKE on the narrow table, and the
// search libraries MiniSearch and uFuzzy over the names as they are.
// `right`: the share of the best 50 places that are filled rightly; `found`: whether what is shown there matches at all.
// usage: npm run bench -- search [--million] [--count=N]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { inTransaction, type ReadHandle, type WriteHandle } from '../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../src-main/database/open.ts';
import { putSearchEntries } from '../../src-main/database/writes/candidate-search.ts';
import { fold } from '../../src-main/interviews/fold.ts';
import { findCandidates } from '../../src-main/queries/candidate-search.ts';
import { inventPeople, seededRandom } from '../fixtures/names.ts';
import { figureLine, median } from './measure/figures.ts';

const isMillion = process.argv.includes('--million');
const given = process.argv.find((argument) => argument.startsWith('--count='));
const count = given ? Number(given.slice('--count='.length)) : isMillion ? 1_000_000 : 100_000;
const limit = 50;
const passes = 5;
/** Over a million one pass of the peer over all queries takes minutes. */
const isLarge = count > 200_000;
const queriesOfKind = isLarge ? 16 : 40;
const scope = 'posting';
/** Queries of each kind that a slow engine is asked. */
const slowQueries = 8;

const people = inventPeople(count);
const folded = people.map(({ name, email }) => fold(`${name} ${email}`));
const folder = mkdtempSync(join(tmpdir(), 'rubric-bench-search-'));
const opened = openStore({
  file: join(folder, 'rubric.db'),
  backupsFolder: join(folder, 'backups'),
  binding: process.env.RUBRIC_SQLITE_BINDING,
  now: Date.now,
});
if (opened.state !== 'ready') throw new Error(`the store is ${opened.state}`);
const { write, read } = opened;

type Query = { readonly kind: string; readonly text: string };
type Engine = { readonly name: string; readonly isSlow: boolean; readonly find: (query: string) => readonly string[] };

function insertAll(into: WriteHandle): number {
  const began = performance.now();
  for (let at = 0; at < count; at += 100) {
    inTransaction(into, () => {
      const page = folded.slice(at, at + 100);
      putSearchEntries(
        into,
        page.map((text, index) => ({ kind: 'opportunity', refId: `o${at + index}`, scope, folded: text })),
      );
    });
  }
  return performance.now() - began;
}

/** Queries as they are typed, drawn from the people themselves. */
function queriesFrom(): readonly Query[] {
  const random = seededRandom(11);
  const below = (most: number) => Math.floor(random() * most);
  const person = () => people[below(count)] ?? { name: 'Ada Example', email: 'ada@mail.example', script: 'Latin' };
  const slice = (text: string, length: number) => {
    const characters = [...text];
    const at = below(Math.max(1, characters.length - length + 1));
    return characters
      .slice(at, at + length)
      .join('')
      .trim();
  };
  const han = people.filter(({ script }) => script === 'Han');
  const makers: Readonly<Record<string, () => string>> = {
    prefix: () => [...person().name].slice(0, 3 + below(3)).join(''),
    infix: () => slice(person().name, 3 + below(3)),
    'accents dropped': () => fold(person().name).slice(0, 4 + below(4)),
    'two words': () =>
      fold(person().name)
        .split(' ')
        .map((word) => [...word].slice(0, 2 + below(2)).join(''))
        .join(' '),
    'one letter': () => 'abcdefghijklmnopqrstuvwxyz'.charAt(below(26)),
    '1-2 characters': () => slice(person().name, 1 + below(2)),
    'CJK, one character': () => slice(han[below(han.length)]?.name ?? '王', 1),
    'e-mail fragment': () => slice(person().email, 4 + below(6)),
    'no hit': () => `${slice(person().name, 2)}qzx${slice(person().name, 2)}`,
  };
  return Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: queriesOfKind }, () => ({ kind, text: make() })).filter(({ text }) => text !== ''),
  );
}

function best(hits: readonly number[], first: string): readonly string[] {
  const tier = (text: string) => (text.startsWith(first) ? 0 : text.includes(` ${first}`) ? 1 : 2);
  return hits
    .map((index) => ({ text: folded[index] ?? '', tier: tier(folded[index] ?? '') }))
    .sort((a, b) => a.tier - b.tier || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .slice(0, limit)
    .map(({ text }) => text);
}

/** The peer: strings that lie in the order of names, so that the three ranks are filled in one pass without a sort. */
const ordered = folded.toSorted();
function includesOrdered(query: string): readonly string[] {
  const parts = fold(query)
    .split(/\s+/)
    .filter((part) => part !== '');
  const first = parts[0] ?? '';
  const ranks: string[][] = [[], [], []];
  for (const text of ordered) {
    if (!text.includes(first)) continue;
    if (parts.length > 1 && !parts.every((part) => text.includes(part))) continue;
    ranks[text.startsWith(first) ? 0 : text.includes(` ${first}`) ? 1 : 2]?.push(text);
  }
  return ranks.flat().slice(0, limit);
}

const foldedById = (from: ReadHandle, ids: readonly number[]): readonly string[] => {
  const statement = from.prepare('SELECT folded FROM candidate_search WHERE id = ?').pluck();
  return ids.map((id) => String(statement.get(id)));
};

function like(from: ReadHandle, query: string): readonly string[] {
  const parts = query.split(/\s+/).filter((part) => part !== '');
  const where = parts.map(() => "folded LIKE '%' || ? || '%'").join(' AND ');
  return from
    .prepare(
      `SELECT folded FROM candidate_search NOT INDEXED WHERE ${where}
       ORDER BY CASE WHEN folded LIKE ? || '%' THEN 0 WHEN folded LIKE '% ' || ? || '%' THEN 1 ELSE 2 END, folded LIMIT ?`,
    )
    .pluck()
    .all(...parts, parts[0], parts[0], limit)
    .map(String);
}

/** MiniSearch as its own documents begin with it: words and their beginnings. */
function miniSearch(): (query: string) => readonly string[] {
  const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  engine.addAll(people.map(({ name, email }, id) => ({ id, text: `${name} ${email}` })));
  return (query) =>
    engine
      .search(query, { prefix: true, combineWith: 'AND' })
      .slice(0, limit)
      .map(({ id }) => folded[Number(id)] ?? '');
}

function microFuzzy(): (query: string) => readonly string[] {
  const engine = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}' });
  const haystack = uFuzzy.latinize(people.map(({ name, email }) => `${name} ${email}`));
  return (query) => {
    const [found] = engine.search(haystack, uFuzzy.latinize([query])[0] ?? '', 1);
    return (found ?? []).slice(0, limit).map((index) => folded[index] ?? '');
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

try {
  const ingest = insertAll(write);
  console.log(
    `${count} people; made findable in ${ingest.toFixed(0)} ms (${((ingest * 1000) / count).toFixed(0)} µs each)`,
  );
  const engines: readonly Engine[] = [
    {
      name: 'Rubric',
      isSlow: false,
      find: (query) => foldedById(read, findCandidates(read, { scopes: [scope], foldedQuery: fold(query), limit }).ids),
    },
    { name: 'includes(), ordered', isSlow: isLarge, find: includesOrdered },
    { name: 'LIKE, as typed', isSlow: true, find: (query) => like(read, query) },
    // A million records take MiniSearch more than a gigabyte.
    ...(isLarge ? [] : [{ name: 'MiniSearch', isSlow: true, find: miniSearch() }]),
    { name: 'uFuzzy', isSlow: true, find: microFuzzy() },
  ];
  const queries = queriesFrom();
  const truth = new Map(
    queries.map(({ text }) => {
      const parts = fold(text)
        .split(/\s+/)
        .filter((part) => part !== '');
      const hits = folded.flatMap((one, index) => (parts.every((part) => one.includes(part)) ? [index] : []));
      return [text, best(hits, parts[0] ?? '')] as const;
    }),
  );
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const p95: Record<string, number> = {};
  for (const engine of engines) {
    const asked = engine.isSlow
      ? kinds.flatMap((kind) => queries.filter((query) => query.kind === kind).slice(0, slowQueries))
      : queries;
    const times = new Map<Query, number[]>();
    for (let pass = 0; pass < (engine.isSlow ? 1 : passes); pass += 1) {
      for (const query of asked) {
        const began = performance.now();
        engine.find(query.text);
        times.set(query, [...(times.get(query) ?? []), performance.now() - began]);
      }
    }
    const timeOf = (query: Query) => median(times.get(query) ?? []);
    const recall = (of: readonly Query[]) => {
      let right = 0;
      let matching = 0;
      let all = 0;
      for (const { text } of of) {
        const should = truth.get(text) ?? [];
        const found = engine.find(text);
        const parts = fold(text).split(' ');
        all += should.length;
        right += should.filter((one, at) => found[at] === one).length;
        matching += found.slice(0, should.length).filter((one) => parts.every((part) => one.includes(part))).length;
      }
      const share = (part: number) => `${((part * 100) / all).toFixed(0)} %`;
      return all === 0 ? 'right -' : `right ${share(right)}, found ${share(matching)}`;
    };
    const all = asked.map(timeOf);
    p95[engine.name] = quantile(all, 0.95);
    console.log(
      `${engine.name}: p50 ${quantile(all, 0.5).toFixed(2)} ms, p95 ${quantile(all, 0.95).toFixed(2)} ms, worst ${Math.max(...all).toFixed(2)} ms, ${recall(asked)}`,
    );
    for (const kind of kinds) {
      const of = asked.filter((query) => query.kind === kind);
      const slowest = of.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
      console.log(
        `    ${kind}: p95 ${quantile(of.map(timeOf), 0.95).toFixed(2)} ms, ${recall(of)}; slowest “${slowest?.text ?? ''}”`,
      );
    }
  }
  // A million people may take three times what includes() takes over 100,000: a tenth of what it takes here.
  const floor = (p95['includes(), ordered'] ?? Number.NaN) / Math.max(1, count / 100_000);
  console.log(
    figureLine({
      what: `candidate search, p95 over ${count}`,
      unit: 'µs',
      figure: (p95.Rubric ?? Number.NaN) * 1000,
      floor: floor * 1000,
      budget: count > 100_000 ? 3 : 1,
    }),
  );
} finally {
  closeStore(write, read);
  rmSync(folder, { recursive: true });
}
