import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { foldSpace, splitSpeaker } from './cue-text.ts';
import { parseTime } from './times.ts';

const leadingTime = /^\s*[[(]?((?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)[\])]?\s*(?:[-–]\s*)?/;

type Turn = { readonly speaker: string; readonly startMs: number | null; readonly text: string };

/** "[00:01:02] Ines: text", "00:01:02 Ines: text", "Ines: text"; null for a line that goes on. */
function turnOf(line: string): Turn | null {
  const timed = leadingTime.exec(line);
  const startMs = timed === null ? null : parseTime(timed[1] ?? '');
  const rest = startMs === null ? line : line.slice(timed?.[0].length ?? 0);
  const named = splitSpeaker(foldSpace(rest));
  return named === null ? null : { ...named, startMs };
}

/**
 * Text with a speaker's name at the beginning of each turn, with or without times; lines without a name belong to the
 * turn before. Empty when the first line that is not empty names nobody: then it is not a transcript that we know.
 */
export function parsePlain(lines: readonly string[]): readonly Segment[] {
  const turns: { readonly turn: Turn; readonly more: string[] }[] = [];
  for (const line of lines) {
    const text = foldSpace(line);
    if (text === '') continue;
    const turn = turnOf(line);
    if (turn !== null) turns.push({ turn, more: [] });
    else if (turns.length === 0) return [];
    else turns.at(-1)?.more.push(text);
  }
  return turns.flatMap(({ turn, more }) => {
    const text = foldSpace([turn.text, ...more].join(' '));
    return text === '' ? [] : [{ speaker: turn.speaker, startMs: turn.startMs, endMs: null, text }];
  });
}
