import { describe, expect, it } from 'vitest';
import { parseTranscript, TranscriptProblem } from '../../../../src-main/transcripts/index.ts';

function problemOf(text: string, fileName?: string): unknown {
  try {
    parseTranscript(text, fileName);
  } catch (error) {
    expect(error).toBeInstanceOf(TranscriptProblem);
    return error instanceof TranscriptProblem ? { code: error.code, params: error.params } : error;
  }
  return null;
}

describe('WebVTT', () => {
  it('reads voices, ids, settings, missing hours, comments and styles', () => {
    const text = [
      'WEBVTT - of a meeting',
      'Kind: captions',
      '',
      'STYLE',
      '::cue { color: peachpuff }',
      '',
      'NOTE this is a comment',
      '',
      'intro-1',
      '00:01.000 --> 00:04.500 align:start position:10%',
      '<v.loud Ines Baumgartner>Tell me about &lt;your&gt; <i>last</i> outage.</v>',
      '',
      '01:00:05.250 --> 01:00:07.000',
      '<v Zoë Nørgaard>Forty drivers',
      'stood at a gate &amp; waited.',
    ].join('\n');
    expect(parseTranscript(text)).toEqual({
      format: 'webvtt',
      segments: [
        { speaker: 'Ines Baumgartner', startMs: 1_000, endMs: 4_500, text: 'Tell me about <your> last outage.' },
        {
          speaker: 'Zoë Nørgaard',
          startMs: 3_605_250,
          endMs: 3_607_000,
          text: 'Forty drivers stood at a gate & waited.',
        },
      ],
    });
  });

  it('reads the file of Zoom: numbers as ids, a name and a colon', () => {
    const text =
      'WEBVTT\r\n\r\n1\r\n00:00:02.120 --> 00:00:04.000\r\nInes Baumgartner: Good morning.\r\n\r\n2\r\n00:00:04.100 --> 00:00:05.000\r\nInes Baumgartner: Shall we begin?\r\n';
    expect(parseTranscript(text).segments).toEqual([
      { speaker: 'Ines Baumgartner', startMs: 2_120, endMs: 4_000, text: 'Good morning.' },
      { speaker: 'Ines Baumgartner', startMs: 4_100, endMs: 5_000, text: 'Shall we begin?' },
    ]);
  });

  it('reads the file of Teams: long ids, a voice in each cue', () => {
    const text =
      '\ufeffWEBVTT\n\n8f1c2d3e-0a1b-4c5d-8e9f-001122334455/10-0\n00:00:03.400 --> 00:00:05.010\n<v Noor el-Amin>Hi.</v>\n\n8f1c2d3e-0a1b-4c5d-8e9f-001122334455/10-1\n00:00:05.010 --> 00:00:06.010\n<v Noor el-Amin>Can you hear me?</v>\n';
    expect(parseTranscript(text).segments.map((segment) => segment.text)).toEqual(['Hi.', 'Can you hear me?']);
  });

  it('reads the file of Webex: a name and an id behind the number', () => {
    const text = 'WEBVTT\n\n1 "Zoë Nørgaard" (4040)\n00:00:01.000 --> 00:00:02.000\nHello there\n';
    expect(parseTranscript(text).segments).toEqual([
      { speaker: 'Zoë Nørgaard', startMs: 1_000, endMs: 2_000, text: 'Hello there' },
    ]);
  });

  it('makes a segment for each voice of one cue', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ines>Yes?\n<v Zoë>Yes.\n';
    expect(parseTranscript(text).segments.map(({ speaker, text: said }) => [speaker, said])).toEqual([
      ['Ines', 'Yes?'],
      ['Zoë', 'Yes.'],
    ]);
  });

  it('says which line has a time that cannot be read', () => {
    expect(problemOf('WEBVTT\n\n00:01.000 --> 00:61.000\nHello\n')).toEqual({
      code: 'transcript.malformed',
      params: { line: 3, reason: 'time' },
    });
    expect(problemOf('WEBVTT\n\n\n1\n00:05.000 --> 00:01.000\nHello\n')).toEqual({
      code: 'transcript.malformed',
      params: { line: 5, reason: 'order' },
    });
  });

  it('is empty when it has no cue with text', () => {
    expect(problemOf('WEBVTT\n\nNOTE nothing here\n')).toEqual({ code: 'transcript.empty', params: {} });
  });
});

describe('SRT', () => {
  it('reads commas, a byte order mark, old line ends and tags', () => {
    const text =
      '\ufeff1\r00:00:01,500 --> 00:00:03,000\r<font color="#fff">Ines: {\\an8}Good morning.</font>\r\r2\r00:00:03,000 --> 00:00:04,000\rNo name here\r';
    expect(parseTranscript(text)).toEqual({
      format: 'srt',
      segments: [
        { speaker: 'Ines', startMs: 1_500, endMs: 3_000, text: 'Good morning.' },
        { speaker: null, startMs: 3_000, endMs: 4_000, text: 'No name here' },
      ],
    });
  });

  it('keeps text behind an empty line with its cue', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nFirst\n\nand more\n\n2\n00:00:03,000 --> 00:00:04,000\nSecond\n';
    expect(parseTranscript(text).segments.map((segment) => segment.text)).toEqual(['First and more', 'Second']);
  });

  it('says which line has a time that cannot be read', () => {
    expect(problemOf('1\n00:00:01,000 --> 00:00:02,000\nFine\n\n2\n00:00:xx,000 --> 00:00:04,000\nBroken\n')).toEqual({
      code: 'transcript.malformed',
      params: { line: 6, reason: 'time' },
    });
    expect(problemOf('1\nsoon --> later\nBroken\n', 'meeting.srt')).toMatchObject({ code: 'transcript.malformed' });
  });
});

describe('plain text', () => {
  it('reads names, with and without times, and lines that go on', () => {
    const text =
      '[00:01:02] Ines Baumgartner: How was it?\nZoë: Fine.\nAnd then\nit ended.\n\n(1:02:03) Dr. Noor: Thank you.';
    expect(parseTranscript(text)).toEqual({
      format: 'plain',
      segments: [
        { speaker: 'Ines Baumgartner', startMs: 62_000, endMs: null, text: 'How was it?' },
        { speaker: 'Zoë', startMs: null, endMs: null, text: 'Fine. And then it ended.' },
        { speaker: 'Dr. Noor', startMs: 3_723_000, endMs: null, text: 'Thank you.' },
      ],
    });
  });

  it('does not take sentences or addresses for names', () => {
    const text = 'Ines: Read this\nhttps://docs.example/page\nIt was clear. One thing remained: the cache.';
    expect(parseTranscript(text).segments).toHaveLength(1);
  });

  it('refuses what names nobody, and what is empty', () => {
    expect(problemOf('Just a letter\nwithout speakers')).toEqual({ code: 'transcript.unrecognised', params: {} });
    expect(problemOf('{"json": true}')).toMatchObject({ code: 'transcript.unrecognised' });
    expect(problemOf('\ufeff \r\n\t')).toEqual({ code: 'transcript.empty', params: {} });
  });

  it('refuses more than 20 MB', () => {
    expect(problemOf('a'.repeat(20 * 1024 * 1024 + 1))).toEqual({
      code: 'transcript.too-large',
      params: { megabytes: 21, most: 20 },
    });
  });
});
