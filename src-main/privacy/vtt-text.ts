import type { Segment } from '../../src-preload/contract/transcripts.ts';

/** So long a segment without an end of its own is shown, milliseconds. */
const unknownLengthMs = 5_000;

/**
 * A transcript as WebVTT. Segments without times stand one after the other: a file of this kind has a time for each. Speakers
 * are voice tags.
 */
export function vttText(segments: readonly Segment[]): string {
  let at = 0;
  const cues = segments.map((segment) => {
    const start = Math.max(segment.startMs ?? at, 0);
    const end = Math.max(segment.endMs ?? start + unknownLengthMs, start + 1);
    at = end;
    const voice = segment.speaker === null ? '' : `<v ${escaped(segment.speaker).replace(/[\r\n]+/g, ' ')}>`;
    return `${time(start)} --> ${time(end)}\n${voice}${escaped(segment.text).replace(/(?:\r?\n)+/g, '\n')}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function time(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1_000);
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1_000).padStart(3, '0')}`;
}
