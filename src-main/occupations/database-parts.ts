import type { OccupationDatabase, OccupationRow } from '../database/writes/occupations.ts';
import { fail } from '../errors/index.ts';
import { roleWords } from '../interviews/role-words.ts';
import { readTable } from './read-table.ts';

const needed = ['Occupation Data.txt', 'Alternate Titles.txt', 'Skills.txt', 'Related Occupations.txt'] as const;
const technologyFile = 'Technology Skills.txt';
const readMeFile = 'Read Me.txt';

/** All files that are looked for. */
export const databaseFiles: readonly string[] = [...needed, technologyFile, readMeFile];

const code = 'O*NET-SOC Code';
/** How far the nearest rated occupation is looked for: related ones, and those related to them. */
const steps = 2;

/** The rows of a whole database. Throws `occupations.missing-file` or `occupations.malformed`; nothing is stored. */
export function databaseFrom(files: ReadonlyMap<string, string>): OccupationDatabase {
  const text = (file: (typeof needed)[number]): string => {
    const found = files.get(file);
    if (found === undefined) throw fail('occupations.missing-file', { file });
    return found;
  };
  const data = readTable('Occupation Data.txt', text('Occupation Data.txt'), [code, 'Title', 'Description']);
  const known = new Set(data.map((row) => row[code]));
  if (known.size === 0) throw fail('occupations.malformed', { file: 'Occupation Data.txt', what: code });
  const isKnown = (row: Readonly<Record<typeof code, string>>) => known.has(row[code]);

  const skills = skillsFrom(text('Skills.txt')).filter((skill) => known.has(skill.code));
  const related = readTable('Related Occupations.txt', text('Related Occupations.txt'), [
    code,
    'Related O*NET-SOC Code',
    'Index',
  ])
    .filter((row) => isKnown(row) && known.has(row['Related O*NET-SOC Code']))
    .map((row) => ({ code: row[code], relatedCode: row['Related O*NET-SOC Code'], ordinal: Number(row.Index) }))
    .sort((one, other) => one.ordinal - other.ordinal);
  const ratedFor = nearestRated(new Set(skills.map((skill) => skill.code)), related);
  const occupations: readonly OccupationRow[] = data.map((row) => ({
    code: row[code],
    title: row.Title,
    description: row.Description,
    ratedCode: ratedFor(row[code]),
  }));

  const alternates = readTable('Alternate Titles.txt', text('Alternate Titles.txt'), [
    code,
    'Alternate Title',
    'Short Title',
  ]).filter(isKnown);
  const titles = [
    ...data.map((row) => ({ code: row[code], title: row.Title, isOwn: true })),
    ...alternates.map((row) => ({ code: row[code], title: row['Alternate Title'], isOwn: false })),
    ...alternates
      .filter((row) => row['Short Title'] !== '' && row['Short Title'].toLowerCase() !== 'n/a')
      .map((row) => ({ code: row[code], title: row['Short Title'], isOwn: false })),
  ]
    .map((title) => ({ ...title, words: comparedWords(title).join(' ') }))
    .filter(({ words }) => words !== '');
  return {
    version: /O\*NET\W+([\d.]+)/i.exec(files.get(readMeFile) ?? '')?.[1] ?? '',
    occupations,
    titles,
    skills,
    technologies: technologiesFrom(files.get(technologyFile)).filter((row) => known.has(row.code)),
    related,
  };
}

/** Words that end in s and are not several of something. */
const notPlural: ReadonlySet<string> = new Set([
  'sales',
  'operations',
  'services',
  'systems',
  'news',
  'sports',
  'arts',
]);

/** O*NET names occupations in the plural ("Registered Nurses"); people write the job of one. */
function comparedWords({ title, isOwn }: { readonly title: string; readonly isOwn: boolean }): readonly string[] {
  const words = roleWords(title);
  const last = words.at(-1);
  if (!isOwn || last === undefined || notPlural.has(last)) return words;
  return words.with(-1, last.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'));
}

function skillsFrom(text: string): OccupationDatabase['skills'] {
  const rows = readTable('Skills.txt', text, [code, 'Element Name', 'Scale ID', 'Data Value']);
  const important = rows.filter((row) => row['Scale ID'] === 'IM' && Number.isFinite(Number(row['Data Value'])));
  const sums = new Map<string, { total: number; count: number }>();
  for (const row of important) {
    const sum = sums.get(row['Element Name']) ?? { total: 0, count: 0 };
    sums.set(row['Element Name'], { total: sum.total + Number(row['Data Value']), count: sum.count + 1 });
  }
  return important.map((row) => {
    const { total, count } = sums.get(row['Element Name']) ?? { total: 0, count: 1 };
    const importance = Number(row['Data Value']);
    return { code: row[code], name: row['Element Name'], importance, above: importance - total / count };
  });
}

function technologiesFrom(text: string | undefined): OccupationDatabase['technologies'] {
  if (text === undefined) return [];
  return readTable(technologyFile, text, [code, 'Example', 'Hot Technology', 'In Demand']).map((row) => ({
    code: row[code],
    name: row.Example,
    isHot: row['Hot Technology'] === 'Y',
    isInDemand: row['In Demand'] === 'Y',
  }));
}

/** For an occupation without ratings, the nearest related one that has some, in the order of O*NET; else null. */
function nearestRated(
  rated: ReadonlySet<string>,
  related: OccupationDatabase['related'],
): (code: string) => string | null {
  const neighbours = new Map<string, string[]>();
  for (const { code: from, relatedCode } of related) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), relatedCode]);
  }
  return (from) => {
    if (rated.has(from)) return from;
    let reached: readonly string[] = [from];
    for (let step = 0; step < steps; step += 1) {
      reached = reached.flatMap((one) => neighbours.get(one) ?? []);
      const found = reached.find((one) => rated.has(one));
      if (found !== undefined) return found;
    }
    return null;
  };
}
