import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { foldSpace, plainText, splitSpeaker, withoutTags } from './cue-text.ts';
import { TranscriptProblem } from './problem.ts';
import { parseTime } from './times.ts';

export type NumberedLine = { readonly text: string /** From 1. */; readonly number: number };

/** Lines between empty lines: how both WebVTT and SRT part their cues. */
export function blocksOf(lines: readonly string[]): readonly (readonly NumberedLine[])[] {
  const blocks: NumberedLine[][] = [];
  let block: NumberedLine[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else {
      block.push({ text, number: index + 1 });
    }
  });
  if (block.length > 0) blocks.push(block);
  return blocks;
}

export function isTiming(line: string): boolean {
  return line.includes('-->');
}

/** The times of "00:01.000 --> 00:02.000 align:start"; settings behind them are left out. */
export function parseTiming(line: NumberedLine): { readonly startMs: number; readonly endMs: number } {
  const [from = '', rest = ''] = line.text.split('-->');
  const startMs = parseTime(from);
  const endMs = parseTime(rest.trim().split(/\s/)[0] ?? '');
  if (startMs === null || endMs === null) {
    throw new TranscriptProblem('transcript.malformed', { line: line.number, reason: 'time' });
  }
  if (endMs < startMs) throw new TranscriptProblem('transcript.malformed', { line: line.number, reason: 'order' });
  return { startMs, endMs };
}

const voice = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/;

/**
 * Speaker and text of a cue: a voice tag ("<v Ines>"), a speaker that is known from elsewhere, or a name and a colon before
 * the text.
 */
export function cueSegment(
  lines: readonly NumberedLine[],
  times: { startMs: number; endMs: number },
  known: string | null = null,
): Segment | null {
  const markup = lines.map((line) => line.text).join(' ');
  const voiced = voice.exec(markup);
  const text = plainText(markup);
  if (voiced !== null) {
    if (text === '') return null;
    return { speaker: plainText(voiced[1] ?? '') || null, ...times, text };
  }
  if (known !== null) return text === '' ? null : { speaker: known, ...times, text };
  // Looked for before entities are decoded: a colon that was written as one is not a speaker's.
  const named = splitSpeaker(foldSpace(withoutTags(markup)));
  const said = plainText(named?.text ?? '');
  if (named !== null && said !== '') return { speaker: plainText(named.speaker), ...times, text: said };
  return text === '' ? null : { speaker: null, ...times, text };
}
