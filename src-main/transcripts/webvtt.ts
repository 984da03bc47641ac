import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { foldSpace } from './cue-text.ts';
import { blocksOf, cueSegment, isTiming, type NumberedLine, parseTiming } from './cues.ts';
import { formatTime } from './times.ts';

export function isWebVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\n]|$)/.test(text);
}

/**
 * WebVTT (W3C): comments, styles and regions are passed over, ids and settings too. One cue with two voices becomes a
 * segment for each. Throws `transcript.malformed` with the line of a time that cannot be read.
 */
export function parseWebVtt(lines: readonly string[]): readonly Segment[] {
  return blocksOf(lines).flatMap((block, index) => {
    // What stands in the first block before a cue is the header.
    const isOther = /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block[0]?.text ?? '') && !isTiming(block[0]?.text ?? '');
    const at = block.findIndex((line) => isTiming(line.text));
    const timing = block[at];
    if (isOther || timing === undefined || (index > 0 && at > 1)) return [];
    return cueSegments(block.slice(at + 1), parseTiming(timing), speakerInId(block[at - 1]?.text ?? ''));
  });
}

/** Webex writes the speaker into the id: `7 "Ines Baumgartner" (4040)`. */
function speakerInId(id: string): string | null {
  return /^\d+ "([^"]{1,200})" \(\d+\)\s*$/.exec(id)?.[1] ?? null;
}

function cueSegments(
  lines: readonly NumberedLine[],
  times: { startMs: number; endMs: number },
  speaker: string | null,
): readonly Segment[] {
  const markup = lines.map((line) => line.text).join(' ');
  const voices = markup.split(/(?=<v(?:\.[^\s<>]*)?\s)/);
  const number = lines[0]?.number ?? 0;
  return voices.flatMap((part) => {
    const segment = cueSegment([{ text: part, number }], times, speaker);
    return segment === null ? [] : [segment];
  });
}

function escapeText(text: string): string {
  // A colon at a name's place would be read as one; as an entity it stays text.
  return foldSpace(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(':', '&#58;')
    .replaceAll('：', '&#65306;')
    .replaceAll('{', '&#123;');
}

/**
 * Segments as WebVTT that `parseTranscript` reads back the same. Segments without times get a tenth of a second each, in
 * their order.
 */
export function toWebVtt(segments: readonly Segment[]): string {
  const cues = segments.map((segment, index) => {
    const start = segment.startMs ?? index * 100;
    const end = Math.max(segment.endMs ?? start + 100, start);
    const speaker = segment.speaker === null ? '' : `<v ${escapeText(segment.speaker)}>`;
    const text = escapeText(segment.text);
    return `${formatTime(start)} --> ${formatTime(end)}\n${speaker}${text}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}
