import type { Segment, TranscriptFormat } from '../../src-preload/contract/transcripts.ts';
import { foldSpace } from './cue-text.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from './json-values.ts';
import { TranscriptProblem } from './problem.ts';
import { parseTime, secondsToMs } from './times.ts';

type Word = { readonly text: string; readonly startMs: number | null; readonly endMs: number | null };
type SpokenWord = Word & { readonly speaker: string | null };

export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*\{)/.test(text);
}

/** Whether a text could still become JSON if it went on: the parser only missed what would come. */
function isOpenEnded(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    return (
      message.startsWith('Unexpected end') || (position !== undefined && Number(position) >= text.trimEnd().length)
    );
  }
}

/**
 * The line (from 1) at which a text stops to be JSON. V8 tells a position for some faults only, so the longest beginning
 * that is still sound is looked for by halves; JSON has no line break inside of a word.
 */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n');
  let sound = 0;
  let broken = lines.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isOpenEnded(lines.slice(0, middle).join('\n'))) sound = middle;
    else broken = middle;
  }
  return broken;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TranscriptProblem('transcript.malformed', { line: brokenLine(text), reason: 'json' });
  }
}

/** "Speaker 2" for a number, "Speaker A" for a letter, a name as it is; null when nobody is named. */
function speakerName(value: unknown): string | null {
  const number = numberOf(value);
  if (number !== null) return `Speaker ${number + 1}`;
  const name = foldSpace(textOf(value));
  if (name === '') return null;
  const numbered = /^speaker[_ ](\d+)$/i.exec(name);
  if (numbered !== null) return `Speaker ${Number(numbered[1]) + 1}`;
  return /^[A-Z]$/.test(name) ? `Speaker ${name}` : name;
}

function segment(speaker: string | null, startMs: number | null, endMs: number | null, text: string): Segment[] {
  const said = foldSpace(text.toWellFormed());
  const end = startMs !== null && endMs !== null && endMs < startMs ? startMs : endMs;
  return said === '' ? [] : [{ speaker, startMs, endMs: end, text: said }];
}

/** Words of one speaker after another as one segment; "glued" texts bring their own spaces. */
function joinWords(words: readonly SpokenWord[]): readonly Segment[] {
  const runs: { readonly speaker: string | null; readonly words: Word[] }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last !== undefined && last.speaker === word.speaker) last.words.push(word);
    else runs.push({ speaker: word.speaker, words: [word] });
  }
  return runs.flatMap((run) =>
    segment(
      run.speaker,
      run.words[0]?.startMs ?? null,
      run.words.at(-1)?.endMs ?? null,
      run.words.map(({ text }) => text).join(' '),
    ),
  );
}

/** OpenAI's Whisper and WhisperX (`segments`, seconds) and whisper.cpp (`transcription`, offsets in milliseconds). */
function whisper(root: Fields): readonly Segment[] {
  const cpp = listOf(root.transcription).flatMap((item) => {
    const part = fieldsOf(item);
    const offsets = fieldsOf(part.offsets);
    return segment(speakerName(part.speaker), numberOf(offsets.from), numberOf(offsets.to), textOf(part.text));
  });
  if (cpp.length > 0) return cpp;
  return listOf(root.segments).flatMap((item) => {
    const part = fieldsOf(item);
    const [start, end] = [secondsToMs(numberOf(part.start)), secondsToMs(numberOf(part.end))];
    return segment(speakerName(part.speaker), start, end, textOf(part.text));
  });
}

/** Deepgram: utterances where they were asked for, else paragraphs, else the words of the first channel. */
function deepgram(root: Fields): readonly Segment[] {
  const results = fieldsOf(root.results);
  const utterances = listOf(results.utterances).flatMap((item) => {
    const part = fieldsOf(item);
    const [start, end] = [secondsToMs(numberOf(part.start)), secondsToMs(numberOf(part.end))];
    return segment(speakerName(part.speaker), start, end, textOf(part.transcript));
  });
  if (utterances.length > 0) return utterances;
  const best = fieldsOf(listOf(fieldsOf(listOf(results.channels)[0]).alternatives)[0]);
  const paragraphs = listOf(fieldsOf(best.paragraphs).paragraphs).flatMap((item) => {
    const part = fieldsOf(item);
    const sentences = listOf(part.sentences).map((sentence) => textOf(fieldsOf(sentence).text));
    const [start, end] = [secondsToMs(numberOf(part.start)), secondsToMs(numberOf(part.end))];
    return segment(speakerName(part.speaker), start, end, sentences.join(' '));
  });
  if (paragraphs.length > 0) return paragraphs;
  const words = listOf(best.words).map((item): SpokenWord => {
    const word = fieldsOf(item);
    return {
      speaker: speakerName(word.speaker),
      startMs: secondsToMs(numberOf(word.start)),
      endMs: secondsToMs(numberOf(word.end)),
      text: textOf(word.punctuated_word) || textOf(word.word),
    };
  });
  return words.length > 0 ? joinWords(words) : segment(null, null, null, textOf(best.transcript));
}

/** AssemblyAI: utterances, else words; all its times are milliseconds. */
function assemblyAi(root: Fields): readonly Segment[] {
  const utterances = listOf(root.utterances).flatMap((item) => {
    const part = fieldsOf(item);
    return segment(speakerName(part.speaker), numberOf(part.start), numberOf(part.end), textOf(part.text));
  });
  if (utterances.length > 0) return utterances;
  return joinWords(
    listOf(root.words).map((item): SpokenWord => {
      const word = fieldsOf(item);
      return {
        speaker: speakerName(word.speaker),
        startMs: numberOf(word.start),
        endMs: numberOf(word.end),
        text: textOf(word.text),
      };
    }),
  );
}

/** Rev: monologues of elements, whose punctuation brings the spaces. */
function rev(root: Fields): readonly Segment[] {
  const names = new Map(
    listOf(root.speakers).map((item) => {
      const speaker = fieldsOf(item);
      return [numberOf(speaker.id), foldSpace(textOf(speaker.name))] as const;
    }),
  );
  return listOf(root.monologues).flatMap((item) => {
    const part = fieldsOf(item);
    const elements = listOf(part.elements).map(fieldsOf);
    const timed = elements.filter((element) => numberOf(element.ts) !== null);
    const speaker = names.get(numberOf(part.speaker)) || speakerName(part.speaker_info ?? part.speaker);
    return segment(
      speaker,
      secondsToMs(numberOf(timed[0]?.ts)),
      secondsToMs(numberOf(timed.at(-1)?.end_ts)),
      elements.map((element) => textOf(element.value)).join(''),
    );
  });
}

/** Seconds as a number, or "1:02" as text: Fireflies has both, by where it was exported. */
function timeOf(value: unknown): number | null {
  return secondsToMs(numberOf(value)) ?? parseTime(textOf(value));
}

function fireflies(sentences: readonly unknown[]): readonly Segment[] {
  return sentences.flatMap((item) => {
    const part = fieldsOf(item);
    return segment(
      speakerName(part.speaker_name ?? part.speaker_id),
      timeOf(part.start_time ?? part.startTime),
      timeOf(part.end_time ?? part.endTime),
      textOf(part.text) || textOf(part.sentence) || textOf(part.raw_text),
    );
  });
}

/** The sentences of Fireflies: the answer of its API, the transcript in it, or the list that it exports. */
function firefliesSentences(root: unknown): readonly unknown[] {
  if (Array.isArray(root)) {
    const first = fieldsOf(root[0]);
    return 'sentence' in first || 'speaker_name' in first ? root : [];
  }
  const { data, transcript, sentences } = fieldsOf(root);
  return listOf(sentences ?? fieldsOf(transcript ?? fieldsOf(data).transcript).sentences);
}

/**
 * The JSON of a transcription service, told by its own members (as each documents its answer). Times that are none become
 * null. Throws `transcript.malformed` with the line where the JSON breaks, `transcript.unrecognised` for other JSON.
 */
export function parseJson(text: string): { readonly format: TranscriptFormat; readonly segments: readonly Segment[] } {
  const value = parseText(text);
  const root = fieldsOf(value);
  const sentences = firefliesSentences(value);
  if (sentences.length > 0) return { format: 'fireflies', segments: fireflies(sentences) };
  if (Array.isArray(root.monologues)) return { format: 'rev', segments: rev(root) };
  if (Array.isArray(fieldsOf(root.results).channels)) return { format: 'deepgram', segments: deepgram(root) };
  if (Array.isArray(root.segments) || Array.isArray(root.transcription)) {
    return { format: 'whisper', segments: whisper(root) };
  }
  if (Array.isArray(root.utterances) || (Array.isArray(root.words) && 'text' in root)) {
    return { format: 'assemblyai', segments: assemblyAi(root) };
  }
  throw new TranscriptProblem('transcript.unrecognised');
}
