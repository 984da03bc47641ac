import { lineKind, type NoteSkill } from '../../../src-preload/contract/note-text.ts';

/** A text with what is selected in it (characters; start and end are the same for a cursor). */
export type Edit = { readonly body: string; readonly start: number; readonly end: number };

function lineStart(body: string, at: number): number {
  return body.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(body: string, at: number): number {
  const end = body.indexOf('\n', at);
  return end === -1 ? body.length : end;
}

/** Puts the selection between two stars on each side, or takes them away. */
export function toggleBold({ body, start, end }: Edit): Edit {
  const isBold = body.slice(start - 2, start) === '**' && body.slice(end, end + 2) === '**';
  if (isBold) {
    const text = body.slice(0, start - 2) + body.slice(start, end) + body.slice(end + 2);
    return { body: text, start: start - 2, end: end - 2 };
  }
  const text = `${body.slice(0, start)}**${body.slice(start, end)}**${body.slice(end)}`;
  return { body: text, start: start + 2, end: end + 2 };
}

/** Makes the lines of the selection bullets or quotes, or plain again when all of them are that already. */
export function toggleMark(edit: Edit, mark: '- ' | '> '): Edit {
  const kind = mark === '- ' ? 'bullet' : 'quote';
  const from = lineStart(edit.body, edit.start);
  const to = lineEnd(edit.body, edit.end);
  const lines = edit.body.slice(from, to).split('\n');
  const isMarked = lines.every((line) => lineKind(line).kind === kind);
  const next = lines.map((line) => {
    const bare = line.slice(lineKind(line).mark);
    return isMarked ? bare : mark + bare;
  });
  const text = next.join('\n');
  const moved = (next[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  return {
    body: edit.body.slice(0, from) + text + edit.body.slice(to),
    start: Math.max(from, edit.start + moved),
    end: Math.max(from, edit.end + text.length - (to - from)),
  };
}

/**
 * What Enter does in a bullet: the next bullet, and in an empty one the end of the list. Null where a line break is all that
 * is wanted.
 */
export function afterEnter({ body, start, end }: Edit): Edit | null {
  const from = lineStart(body, start);
  const line = body.slice(from, start);
  const { kind, mark } = lineKind(line);
  if (kind !== 'bullet' || start !== end) return null;
  const at = line.trim().length <= 1 ? from : start;
  const inserted = at === from ? '' : `\n${line.slice(0, mark)}`;
  const cursor = at + inserted.length;
  return { body: body.slice(0, at) + inserted + body.slice(end), start: cursor, end: cursor };
}

/** Replaces a stretch by a tag and goes on behind it, with one space between it and what follows. */
export function withTag({ body }: Edit, from: number, to: number, tag: string): Edit {
  const rest = body.slice(to).replace(/^ /, '');
  const text = `#${tag} `;
  const cursor = from + text.length;
  return { body: body.slice(0, from) + text + rest, start: cursor, end: cursor };
}

/** The tag that is being written where the cursor stands: from its `#` on. Null when none is. */
export function tagBeingWritten({ body, start, end }: Edit): { readonly from: number; readonly text: string } | null {
  if (start !== end) return null;
  const match = /(?:^|[\s([])#([\p{L}\p{N}-]*)$/u.exec(body.slice(lineStart(body, start), start));
  return match === null ? null : { from: start - (match[1]?.length ?? 0) - 1, text: match[1] ?? '' };
}

/** The skills that the beginning of a tag may mean. None once it is a whole tag: then Enter is a new line again. */
export function skillsForTag(
  skills: readonly NoteSkill[],
  tags: ReadonlyMap<string, string>,
  text: string,
): readonly { readonly skill: NoteSkill; readonly tag: string }[] {
  const wanted = text.toLowerCase();
  const all = skills.map((skill) => ({ skill, tag: tags.get(skill.id) ?? '' }));
  if (all.some(({ tag }) => tag.toLowerCase() === wanted)) return [];
  return all.filter(({ skill, tag }) => `${tag} ${skill.name}`.toLowerCase().includes(wanted));
}

/** Begins a quote at the end, tied to a skill, with the cursor where the words go. */
export function withQuote(body: string, tag: string | null): Edit {
  const before = body === '' || body.endsWith('\n') ? body : `${body}\n`;
  const cursor = before.length + 2;
  return { body: `${before}> ${tag === null ? '' : ` #${tag}`}`, start: cursor, end: cursor };
}
