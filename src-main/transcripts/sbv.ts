import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { blocksOf, cueSegment, type NumberedLine } from './cues.ts';
import { TranscriptProblem } from './problem.ts';
import { parseTime } from './times.ts';

/** "0:00:01.000,0:00:04.000", hours missing or not, a comma or a full stop before the fraction. */
const timing =
  /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*,\s*((?:\d{1,4}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*$/;
/** A line that is meant as times, right or wrong. */
const almost = /^\s*[\d:.]+\s*,\s*[\d:.]+\s*$/;

export function isSbv(lines: readonly string[]): boolean {
  return timing.test(lines.find((line) => line.trim() !== '') ?? '');
}

function timesOf(line: NumberedLine): { readonly startMs: number; readonly endMs: number } {
  const match = timing.exec(line.text);
  const startMs = parseTime(match?.[1] ?? '');
  const endMs = parseTime(match?.[2] ?? '');
  if (startMs === null || endMs === null) {
    throw new TranscriptProblem('transcript.malformed', { line: line.number, reason: 'time' });
  }
  if (endMs < startMs) throw new TranscriptProblem('transcript.malformed', { line: line.number, reason: 'order' });
  return { startMs, endMs };
}

/**
 * SubViewer as Google Meet and YouTube write it: both times in one line, then the text. Throws `transcript.malformed`
 * with the line of a time that cannot be read.
 */
export function parseSbv(lines: readonly string[]): readonly Segment[] {
  const cues: { readonly times: NumberedLine; readonly text: NumberedLine[] }[] = [];
  for (const block of blocksOf(lines)) {
    const [first, ...rest] = block;
    if (first !== undefined && almost.test(first.text)) cues.push({ times: first, text: rest });
    else for (const line of block) cues.at(-1)?.text.push(line);
  }
  return cues.flatMap((cue) => {
    const segment = cueSegment(cue.text, timesOf(cue.times));
    return segment === null ? [] : [segment];
  });
}
