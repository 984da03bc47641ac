/**
 * How notes are read: plain text with `- ` bullets, `**bold**`, `> ` quotes and `#skill` tags. Free of any parser, so that
 * the page can use it as well as the main process; both must see the same.
 */

/** When each line was written, milliseconds; null where nobody knows. As many as there are lines. */
export type LineTimes = readonly (number | null)[];

export function linesOf(body: string): readonly string[] {
  return body.split('\n');
}

/**
 * The times of the lines after a change: lines above and below what changed keep theirs, a line that goes on keeps its own,
 * new lines are written `now`. An empty line has no time until something stands in it.
 */
export function keepLineTimes(before: string, times: LineTimes, after: string, now: number): LineTimes {
  const old = linesOf(before);
  const next = linesOf(after);
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, next.length) - head;
  while (tail < most && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  return next.map((line, index) => {
    if (line.trim() === '') return null;
    if (index < head) return times[index] ?? null;
    if (index >= next.length - tail) return times[index - next.length + old.length] ?? null;
    // Inside of the change, lines keep their time as long as they stand at the place of one that was there.
    const known = index < old.length - tail ? (times[index] ?? null) : null;
    return known ?? now;
  });
}

export type NoteSkill = { readonly id: string; readonly name: string };

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The tag of each skill, without its `#`: the first word of its name where no other skill begins with it, else all of it,
 * numbered when even that is the same.
 */
export function tagsOf(skills: readonly NoteSkill[]): ReadonlyMap<string, string> {
  const slugs = skills.map(({ id, name }) => ({
    id,
    whole: slug(name) || 'skill',
    first: slug(name).split('-')[0] ?? '',
  }));
  const taken = new Set<string>();
  return new Map(
    slugs.map(({ id, whole, first }) => {
      const isOwn = first.length > 1 && slugs.every((other) => other.id === id || other.first !== first);
      const wanted = isOwn ? first : whole;
      let tag = wanted;
      for (let number = 2; taken.has(tag); number += 1) tag = `${wanted}-${number}`;
      taken.add(tag);
      return [id, tag];
    }),
  );
}

const tagPattern = /(^|[\s([])#([\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)/gu;

/**
 * The skill that a tag (without `#`) means: its tag or whole name, or a beginning (three letters or more) that only one
 * skill has. Null for any other word: "#1" and "#todo" are text.
 */
export function skillOfTag(tag: string, skills: readonly NoteSkill[]): string | null {
  const wanted = slug(tag);
  if (wanted === '') return null;
  const tags = tagsOf(skills);
  const exact = skills.find(({ id, name }) => tags.get(id) === wanted || slug(name) === wanted);
  if (exact !== undefined) return exact.id;
  if (wanted.length < 3) return null;
  const [only, ...others] = skills.filter(({ name }) => slug(name).startsWith(wanted));
  return only !== undefined && others.length === 0 ? only.id : null;
}

/** The stretches of a line that are tags of skills: from, to (characters), and which skill. */
export function tagsIn(
  line: string,
  skills: readonly NoteSkill[],
): readonly { readonly start: number; readonly end: number; readonly skillId: string }[] {
  return [...line.matchAll(tagPattern)].flatMap((match) => {
    const skillId = skillOfTag(match[2] ?? '', skills);
    const start = match.index + (match[1]?.length ?? 0);
    return skillId === null ? [] : [{ start, end: start + (match[2]?.length ?? 0) + 1, skillId }];
  });
}

export type LineKind = 'text' | 'bullet' | 'quote';

/** What a line is, and how many characters its mark takes. */
export function lineKind(line: string): { readonly kind: LineKind; readonly mark: number } {
  const quote = /^\s*>\s?/.exec(line);
  if (quote !== null) return { kind: 'quote', mark: quote[0].length };
  const bullet = /^\s*[-*•]\s/.exec(line);
  return bullet === null ? { kind: 'text', mark: 0 } : { kind: 'bullet', mark: bullet[0].length };
}

export type NotePiece = {
  readonly skillId: string;
  readonly kind: 'note' | 'quote';
  readonly text: string;
  readonly at: number | null;
  /** The line that it stands in, from 0. */
  readonly line: number;
};

/** A line without its mark, its tags and the stars of bold. */
function wordsOf(line: string, skills: readonly NoteSkill[]): string {
  let text = line;
  for (const { start, end } of [...tagsIn(line, skills)].reverse()) text = text.slice(0, start) + text.slice(end);
  return text
    .slice(lineKind(line).mark)
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The notes that are evidence. A `#skill` ties its own line; bullets and quotes right below a tagged line of text belong to
 * it too, unless they have a tag of their own. An empty line or another line of text ends that.
 */
export function noteEvidence(body: string, times: LineTimes, skills: readonly NoteSkill[]): readonly NotePiece[] {
  let inherited: readonly string[] = [];
  return linesOf(body).flatMap((line, index): readonly NotePiece[] => {
    const { kind } = lineKind(line);
    const own = [...new Set(tagsIn(line, skills).map(({ skillId }) => skillId))];
    if (kind === 'text') inherited = own;
    const tied = own.length > 0 ? own : kind === 'text' ? [] : inherited;
    const text = wordsOf(line, skills);
    if (text === '') return [];
    return tied.map((skillId) => ({
      skillId,
      kind: kind === 'quote' ? 'quote' : 'note',
      text,
      at: times[index] ?? null,
      line: index,
    }));
  });
}

/** The lines of the notes with words that are nobody's evidence: no tag ties them. */
export function looseLines(
  body: string,
  times: LineTimes,
  skills: readonly NoteSkill[],
): readonly Omit<NotePiece, 'skillId'>[] {
  const tied = new Set(noteEvidence(body, times, skills).map(({ line }) => line));
  return linesOf(body).flatMap((text, line) => {
    const words = wordsOf(text, skills);
    if (tied.has(line) || words === '') return [];
    return [{ kind: lineKind(text).kind === 'quote' ? 'quote' : 'note', text: words, at: times[line] ?? null, line }];
  });
}
