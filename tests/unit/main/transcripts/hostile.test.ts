import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript, TranscriptProblem } from '../../../../src-main/transcripts/index.ts';

function problemOf(text: string, fileName?: string): unknown {
  try {
    parseTranscript(text, fileName);
  } catch (error) {
    if (error instanceof TranscriptProblem) return { code: error.code, params: error.params };
    throw error;
  }
  return null;
}

describe('what is damaged names its line and reason', () => {
  it.each([
    ['a time of .sbv', '0:00:01.000,0:00:02.000\nHello\n\n0:00:05.000,0:00:61.000\nagain', 4, 'time'],
    ['an order of .sbv', '0:00:01.000,0:00:02.000\nHello\n\n0:00:05.000,0:00:03.000\nagain', 4, 'order'],
    ['JSON', '{\n  "segments": [\n    {"text": "Hello"},\n  ]\n}', 4, 'json'],
    ['JSON that ends too early', '{\n"monologues": [\n', 2, 'json'],
  ])('%s', (_name, text, line, reason) => {
    expect(problemOf(text)).toEqual({ code: 'transcript.malformed', params: { line, reason } });
  });
});

describe('what real files do', () => {
  it('keeps cues that overlap, in their order', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:05.000\nInes: Shall we\n\n00:02.000 --> 00:03.000\nZoë: Yes\n';
    expect(parseTranscript(text).segments.map(({ startMs, text: said }) => [startMs, said])).toEqual([
      [1_000, 'Shall we'],
      [2_000, 'Yes'],
    ]);
  });

  it('takes a comma or a full stop before the fraction, and hours or none, in each format', () => {
    expect(parseTranscript('WEBVTT\n\n00:01,250 --> 1:00:02.5\nHi\n').segments[0]).toMatchObject({
      startMs: 1_250,
      endMs: 3_602_500,
    });
    expect(parseTranscript('1\n00:01.250 --> 00:02,5\nHi\n').segments[0]).toMatchObject({
      startMs: 1_250,
      endMs: 2_500,
    });
    expect(parseTranscript('0:01.250,0:02.500\nHi\n').segments[0]).toMatchObject({ startMs: 1_250, endMs: 2_500 });
  });

  it('reads entities by name and number', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nShe said &ldquo;caf&eacute; &amp; tea&rdquo; &#8211; twice&hellip;\n';
    expect(parseTranscript(text).segments[0]?.text).toBe('She said “café & tea” – twice…');
  });

  it('reads names in scripts from right to left, with their marks, and wide colons', () => {
    const text = '\u200fنور الأمين: صباح الخير\n\u200fדנה לוי\u200f: בוקר טוב\n高橋：おはようございます';
    expect(parseTranscript(text).segments.map(({ speaker, text: said }) => [speaker, said])).toEqual([
      ['نور الأمين', 'صباح الخير'],
      ['דנה לוי', 'בוקר טוב'],
      ['高橋', 'おはようございます'],
    ]);
  });

  it('passes over JSON entries without words, and times that are none', () => {
    const text = JSON.stringify({
      utterances: [
        { speaker: 'A', start: 'soon', end: null, text: 'Yes' },
        { speaker: null, start: 5, end: 1, text: 'No' },
        { text: '  ' },
        null,
        7,
      ],
    });
    expect(parseTranscript(text).segments).toEqual([
      { speaker: 'Speaker A', startMs: null, endMs: null, text: 'Yes' },
      { speaker: null, startMs: 5, endMs: 5, text: 'No' },
    ]);
  });

  it('does not know other JSON, and says so', () => {
    expect(problemOf('[{"name": "x"}]')).toEqual({ code: 'transcript.unrecognised', params: {} });
    expect(problemOf('{"utterances": []}')).toEqual({ code: 'transcript.empty', params: {} });
  });
});

/** JSON whose members are named as the services name them, with anything in them. */
const key = fc.constantFrom(
  ...['segments', 'transcription', 'results', 'channels', 'alternatives', 'words', 'utterances', 'monologues'],
  ...['elements', 'sentences', 'data', 'transcript', 'text', 'speaker', 'speakers', 'start', 'end', 'ts', 'offsets'],
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e300, '', 'A', '00:01', '\ud800'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));

it('throws nothing but TranscriptProblem on JSON of any shape', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 }), (root) => {
      problemOf(JSON.stringify(root));
    }),
    { numRuns: 1_000 },
  );
  expect(problemOf(`{"segments": ${'['.repeat(100_000)}`)).toMatchObject({ code: 'transcript.malformed' });
});

it('throws nothing but TranscriptProblem on text that looks like captions or headed turns', () => {
  const token = fc.constantFrom(
    ...['0:00:01.000,0:00:02.000', '0:00:61.000,', '\n', '\n\n', 'Ines', '  ', '0:05', '(00:05)', ':', ' - Transcript'],
    ...[
      '00:00:00',
      'Transcription ended after 00:01:00',
      'Transcribed by https://otter.ai',
      '：',
      '\u200f',
      '{"',
      '[{',
    ],
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      problemOf(tokens.join(''));
    }),
    { numRuns: 1_000 },
  );
});

it('stays quick on long lines without an end', () => {
  for (const unit of ['Ines ', '0:05 ', '(00:05) ', '：', 'a:', '\u200f', ' - Transcript', '0:00:01.000,']) {
    problemOf(unit.repeat(40_000));
    problemOf(`Ines  0:05\n${`${unit}\n`.repeat(40_000)}`);
  }
});
