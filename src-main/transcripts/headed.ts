import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { foldSpace } from './cue-text.ts';
import { parseTime } from './times.ts';

type Head = { readonly speaker: string; readonly startMs: number | null; readonly text: string };

const time = String.raw`(?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** Otter, and Teams copied out of its document: "Ines Baumgartner  0:05", nothing behind it. */
const spaced = new RegExp(String.raw`^(\S.{0,79}?)\s+(${time})\s*$`);
/** Rev: "Ines Baumgartner (00:05):", "Speaker 1: (00:05)", with the text behind it or on the next line. */
const bracketed = new RegExp(String.raw`^(\S.{0,79}?)\s*:?\s*\((${time})\)\s*:?\s*(.*)$`);
/** What the tools write at the end about themselves. */
const credit = /^(?:transcribed by https?:\/\/|transcript by rev|\[end of (?:audio|transcript)\])/i;

function headOf(line: string): Head | null {
  const match = bracketed.exec(line) ?? spaced.exec(line);
  const speaker = foldSpace(match?.[1] ?? '').replace(/:$/, '');
  const startMs = parseTime(match?.[2] ?? '');
  if (match === null || startMs === null || !/\p{L}/u.test(speaker) || speaker.split(' ').length > 6) return null;
  if (/[.?!,:]\s/.test(speaker.replace(/\b(?:Dr|Mr|Mrs|Ms|Prof|St|\p{Lu})\.\s/gu, ''))) return null;
  return { speaker, startMs, text: foldSpace(match[3] ?? '') };
}

/** The first line that says anything names a speaker and a time. */
export function isHeaded(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return headOf(first.trim()) !== null;
}

/** Turns under a line with the speaker and the time: the text exports of Otter and Rev. */
export function parseHeaded(lines: readonly string[]): readonly Segment[] {
  const turns: { readonly head: Head; readonly more: string[] }[] = [];
  for (const line of lines) {
    const text = foldSpace(line);
    if (text === '') continue;
    if (credit.test(text)) continue;
    const head = headOf(text);
    if (head !== null) turns.push({ head, more: [] });
    else turns.at(-1)?.more.push(text);
  }
  return turns.flatMap(({ head, more }) => {
    const text = foldSpace([head.text, ...more].join(' '));
    return text === '' ? [] : [{ speaker: head.speaker, startMs: head.startMs, endMs: null, text }];
  });
}
