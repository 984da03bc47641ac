import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { blocksOf, cueSegment, isTiming, type NumberedLine, parseTiming } from './cues.ts';

export function isSrt(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !/^\d+$/.test(line.trim()));
  return first !== undefined && /^\s*[\d:.,]+\s*-->\s*[\d:.,]+/.test(first);
}

/**
 * SubRip: a number, the times, the text. An empty line inside of a cue's text is tolerated, as players do. Throws
 * `transcript.malformed` with the line of a time that cannot be read.
 */
export function parseSrt(lines: readonly string[]): readonly Segment[] {
  const cues: { readonly timing: NumberedLine; readonly text: NumberedLine[] }[] = [];
  for (const block of blocksOf(lines)) {
    const at = block.findIndex((line) => isTiming(line.text));
    const timing = block[at];
    // One by one: a block may have more lines than a call takes arguments.
    if (timing === undefined) for (const line of block) cues.at(-1)?.text.push(line);
    else cues.push({ timing, text: block.slice(at + 1) });
  }
  return cues.flatMap((cue) => {
    const segment = cueSegment(cue.text, parseTiming(cue.timing));
    return segment === null ? [] : [segment];
  });
}
