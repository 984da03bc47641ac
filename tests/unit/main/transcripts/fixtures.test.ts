import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeTranscript, parseTranscript } from '../../../../src-main/transcripts/index.ts';
import type { TranscriptFormat } from '../../../../src-preload/contract/transcripts.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'transcripts');

/** Every file tells the same short talk: who, from when, until when (milliseconds), what. */
const talk = [
  {
    speaker: 'Ines Baumgartner',
    at: 2_100,
    to: 6_400,
    text: 'How did you notice the fault, and what did you do first?',
  },
  {
    speaker: 'Zoë Nørgaard',
    at: 7_000,
    to: 12_250,
    text: 'Our own alert: the queue was older than 90 seconds & growing.',
  },
  { speaker: 'Zoë Nørgaard', at: 12_500, to: 16_000, text: 'Forty drivers stood at a gate.' },
  { speaker: 'Ines Baumgartner', at: 3_605_000, to: 3_607_500, text: 'And after that hour?' },
];

type Case = {
  readonly file: string;
  readonly format: TranscriptFormat;
  /** What the file calls the two; null where it names nobody. */
  readonly names?: readonly [string | null, string | null];
  /** `whole`: both times; `seconds`: starts without their fraction; `both-seconds`: ends too; `none` but what is listed. */
  readonly times: 'whole' | 'seconds' | 'both-seconds' | 'none' | readonly (number | null)[];
  /** Words of one speaker come as one segment. */
  readonly isJoined?: boolean;
};

const numbered = ['Speaker 1', 'Speaker 2'] as const;
const cases: readonly Case[] = [
  { file: 'zoom.vtt', format: 'webvtt', times: 'whole' },
  { file: 'teams.vtt', format: 'webvtt', times: 'whole' },
  { file: 'webex.vtt', format: 'webvtt', times: 'whole' },
  { file: 'captions.srt', format: 'srt', times: 'whole' },
  { file: 'meet.sbv', format: 'sbv', times: 'whole' },
  { file: 'meet.txt', format: 'meet', times: [2_000, null, null, 3_605_000] },
  { file: 'otter.txt', format: 'headed', times: 'seconds' },
  { file: 'rev.txt', format: 'headed', times: 'seconds' },
  { file: 'rev-one-line.txt', format: 'headed', times: 'seconds', names: numbered },
  { file: 'plain.txt', format: 'plain', times: 'none' },
  { file: 'whisper.json', format: 'whisper', times: 'whole', names: [null, null] },
  { file: 'whisperx.json', format: 'whisper', times: 'whole', names: numbered },
  { file: 'whisper-cpp.json', format: 'whisper', times: 'whole', names: [null, null] },
  { file: 'deepgram-utterances.json', format: 'deepgram', times: 'whole', names: numbered },
  { file: 'deepgram-paragraphs.json', format: 'deepgram', times: 'whole', names: numbered },
  { file: 'deepgram-words.json', format: 'deepgram', times: 'whole', names: numbered, isJoined: true },
  { file: 'assemblyai.json', format: 'assemblyai', times: 'whole', names: ['Speaker A', 'Speaker B'] },
  {
    file: 'assemblyai-words.json',
    format: 'assemblyai',
    times: 'whole',
    names: ['Speaker A', 'Speaker B'],
    isJoined: true,
  },
  { file: 'rev.json', format: 'rev', times: 'whole', names: numbered },
  { file: 'fireflies-api.json', format: 'fireflies', times: 'whole' },
  { file: 'fireflies-export.json', format: 'fireflies', times: 'both-seconds' },
  { file: 'utf-16.vtt', format: 'webvtt', times: 'whole' },
  { file: 'utf-16-unmarked.srt', format: 'srt', times: 'whole' },
  { file: 'windows-1252.srt', format: 'srt', times: 'whole' },
];

const wholeSecond = (ms: number) => Math.floor(ms / 1_000) * 1_000;

function expected({ names, times, isJoined }: Case) {
  const lines = talk.map((line, index) => {
    const [first, second] = names ?? ['Ines Baumgartner', 'Zoë Nørgaard'];
    const speaker = line.speaker === 'Ines Baumgartner' ? first : second;
    const { at, to, text } = line;
    if (times === 'whole') return { speaker, startMs: at, endMs: to, text };
    if (times === 'both-seconds') return { speaker, startMs: wholeSecond(at), endMs: wholeSecond(to), text };
    const startMs = times === 'none' ? null : times === 'seconds' ? wholeSecond(at) : (times[index] ?? null);
    return { speaker, startMs, endMs: null, text };
  });
  if (!isJoined) return lines;
  const [one, two, three, four] = lines;
  return [one, { ...two, endMs: three?.endMs, text: `${two?.text} ${three?.text}` }, four];
}

it('has a case for every file', () => {
  expect(readdirSync(folder).sort()).toEqual(cases.map(({ file }) => file).sort());
});

it.each(cases)('$file is told by its content and read whole', (each) => {
  const text = decodeTranscript(readFileSync(join(folder, each.file)));
  expect(parseTranscript(text)).toEqual({ format: each.format, segments: expected(each) });
});
