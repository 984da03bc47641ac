import { maximumTranscriptBytes, type Segment, type TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { parsePlain } from './plain.ts';
import { TranscriptProblem } from './problem.ts';
import { isSrt, parseSrt } from './srt.ts';
import { isWebVtt, parseWebVtt } from './webvtt.ts';

export type ParsedTranscript = { readonly format: TranscriptFormat; readonly segments: readonly Segment[] };

function formatOf(text: string, lines: readonly string[], fileName: string): TranscriptFormat {
  if (isWebVtt(text)) return 'webvtt';
  if (isSrt(lines)) return 'srt';
  // A broken head is better told by its format's own error than as "not recognised".
  if (/\.srt$/i.test(fileName) && text.includes('-->')) return 'srt';
  return /\.vtt$/i.test(fileName) && text.includes('-->') ? 'webvtt' : 'plain';
}

const parsers = { webvtt: parseWebVtt, srt: parseSrt, plain: parsePlain } as const;

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
  const lines = normal.split('\n');
  const format = formatOf(normal, lines, fileName);
  const segments = parsers[format](lines);
  if (segments.length === 0) {
    throw new TranscriptProblem(format === 'plain' ? 'transcript.unrecognised' : 'transcript.empty');
  }
  return { format, segments };
}
