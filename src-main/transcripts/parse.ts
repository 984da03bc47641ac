import { maximumTranscriptBytes, type Segment, type TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { isHeaded, parseHeaded } from './headed.ts';
import { looksLikeJson, parseJson } from './json.ts';
import { isMeet, parseMeet } from './meet.ts';
import { parsePlain } from './plain.ts';
import { TranscriptProblem } from './problem.ts';
import { isSbv, parseSbv } from './sbv.ts';
import { isSrt, parseSrt } from './srt.ts';
import { isWebVtt, parseWebVtt } from './webvtt.ts';

export type ParsedTranscript = { readonly format: TranscriptFormat; readonly segments: readonly Segment[] };

/** The formats that are read line by line. */
const parsers = {
  webvtt: parseWebVtt,
  srt: parseSrt,
  sbv: parseSbv,
  meet: parseMeet,
  headed: parseHeaded,
  plain: parsePlain,
} as const;

function formatOf(text: string, lines: readonly string[], fileName: string): keyof typeof parsers {
  if (isWebVtt(text)) return 'webvtt';
  if (isSrt(lines)) return 'srt';
  if (isSbv(lines)) return 'sbv';
  // A broken head is better told by its format's own error than as "not recognised".
  if (/\.srt$/i.test(fileName) && text.includes('-->')) return 'srt';
  if (/\.vtt$/i.test(fileName) && text.includes('-->')) return 'webvtt';
  if (isMeet(lines)) return 'meet';
  return isHeaded(lines) ? 'headed' : 'plain';
}

/**
 * Segments of a transcript, recognised by its content (the file's name only helps where that is broken). Consecutive
 * segments of one speaker stay as they are. Throws `TranscriptProblem` and nothing else: `transcript.empty`,
 * `transcript.too-large`, `transcript.malformed` (line, reason), `transcript.unrecognised`.
 */
export function parseTranscript(text: string, fileName = ''): ParsedTranscript {
  if (text.length > maximumTranscriptBytes) {
    const most = Math.round(maximumTranscriptBytes / 1_048_576);
    throw new TranscriptProblem('transcript.too-large', { megabytes: Math.ceil(text.length / 1_048_576), most });
  }
  const normal = text
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (normal.trim() === '') throw new TranscriptProblem('transcript.empty');
  const { format, segments } = looksLikeJson(normal) ? parseJson(normal) : parseLines(normal, fileName);
  if (segments.length === 0) {
    throw new TranscriptProblem(format === 'plain' ? 'transcript.unrecognised' : 'transcript.empty');
  }
  return { format, segments };
}

function parseLines(text: string, fileName: string): ParsedTranscript {
  const lines = text.split('\n');
  const format = formatOf(text, lines, fileName);
  return { format, segments: parsers[format](lines) };
}
