import { fail } from '../errors/index.ts';

/**
 * The rows of a tab-separated text as objects of the wanted columns. Columns are found by the names in the header,
 * never by their place: editions of O*NET differ in which they have. A missing column or an empty file is refused
 * with `occupations.malformed`; a row that is too short is refused too, so that half a file is noticed.
 */
export function readTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
  const places = columns.map((column) => {
    const at = header.indexOf(column);
    if (at < 0) throw fail('occupations.malformed', { file, what: column });
    return at;
  });
  const last = Math.max(...places);
  return lines.slice(1).flatMap((line, index) => {
    if (line === '') return [];
    const cells = line.split('\t');
    if (cells.length <= last) throw fail('occupations.malformed', { file, what: `line ${index + 2}` });
    const row: Partial<Record<Column, string>> = {};
    for (const [at, column] of columns.entries()) row[column] = (cells[places[at] ?? 0] ?? '').trim();
    return [row as Record<Column, string>]; // each column was just given a value
  });
}
