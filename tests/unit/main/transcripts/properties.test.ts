import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decodeTranscript,
  parseTranscript,
  TranscriptProblem,
  toWebVtt,
} from '../../../../src-main/transcripts/index.ts';
import type { Segment } from '../../../../src-preload/contract/transcripts.ts';

/** Strings as the parser gives them back: folded, without NUL. */
const folded = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a: b', '<v X>', '-->', '&amp;', '{\\an8}x'),
  )
  .map((text) =>
    text
      .replace(/[^\S\u00a0]+/g, ' ')
      .replaceAll('\u0000', '')
      .trim(),
  );

const segment: fc.Arbitrary<Segment> = fc
  .record({
    speaker: fc.option(folded.filter((text) => text !== '')),
    startMs: fc.integer({ min: 0, max: 359_999_000 }),
    length: fc.integer({ min: 0, max: 3_600_000 }),
    text: folded.filter((text) => text !== ''),
  })
  .map(({ length, ...rest }) => ({ ...rest, endMs: rest.startMs + length }));

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 20 }), (segments) => {
      expect(parseTranscript(toWebVtt(segments))).toEqual({ format: 'webvtt', segments });
    }),
    { numRuns: 500 },
  );
});

function onlyProblems(text: string, fileName?: string): void {
  try {
    const { segments } = parseTranscript(text, fileName);
    expect(segments.length).toBeGreaterThan(0);
    for (const item of segments) expect(item.text).not.toBe('');
  } catch (error) {
    expect(error).toBeInstanceOf(TranscriptProblem);
  }
}

it('throws nothing but TranscriptProblem, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => onlyProblems(decodeTranscript(bytes))),
    { numRuns: 500 },
  );
});

it('throws nothing but TranscriptProblem on text that looks like a transcript', () => {
  const token = fc.constantFrom(
    'WEBVTT',
    '\n',
    '\n\n',
    '\r',
    '-->',
    ' --> ',
    '00:01.000',
    '00:00:02,5',
    '99:99',
    '<v ',
    '>',
    '<',
    ':',
    'Ines',
    ' ',
    '1',
    'NOTE',
    'STYLE',
    '[',
    ']',
    '&#x110000;',
    '&#0;',
    '&amp;',
    '\ufeff',
    '\ud800',
    '{\\',
    '}',
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), fc.constantFrom('', 'a.vtt', 'a.srt', 'a.txt'), (tokens, name) =>
      onlyProblems(tokens.join(''), name),
    ),
    { numRuns: 1_000 },
  );
});

it('reads very long lines and very many lines', () => {
  for (const unit of ['<', '<v ', '&', 'a ', ': ', '{\\', '00:', '-->', '\n\n']) {
    onlyProblems(`WEBVTT\n\n00:01.000 --> 00:02.000\n${unit.repeat(50_000)}`);
    onlyProblems(`Ines: ${unit.repeat(50_000)}`);
  }
  onlyProblems(`1\n00:00:01,000 --> 00:00:02,000\nFirst\n\n${'line\n'.repeat(200_000)}`);
});
