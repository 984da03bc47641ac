import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { droppedKindOf, extensionOf } from '../../src-preload/contract/dropped-files.ts';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { maximumTranscriptBytes, type Segment, segmentsAtOnce } from '../../src-preload/contract/transcripts.ts';
import { hideTranscript, renameSpeaker } from '../database/writes/transcripts.ts';
import { fail } from '../errors/index.ts';
import { fold } from '../interviews/fold.ts';
import { matchSpeakers } from '../interviews/match-speakers.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { isHidden } from '../queries/blind.ts';
import { getInterview } from '../queries/interviews.ts';
import { getTranscriptHead, listSegments, type TranscriptHead } from '../queries/transcripts.ts';
import type { Handlers } from './handle.ts';
import { createQuestionFinder } from './question-finder.ts';
import { namesViewerOf, type Services } from './services.ts';
import { deleteRest, storeTranscript } from './store-transcript.ts';
import { transcriptParts } from './transcript-parts.ts';

/** Reads a file after its size was looked at; a huge one is refused unread. */
async function readTranscriptFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await stat(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  if (size > maximumTranscriptBytes) {
    throw fail('transcript.too-large', { megabytes: Math.round(size / 1_048_576), most: 20 });
  }
  const bytes = await readFile(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  // A copy with a buffer of its own: the thread takes it over.
  return new Uint8Array(bytes);
}

/** The names of the participants that the speakers have for sure. */
function namesOf(speakers: readonly string[], interview: InterviewDetail): ReadonlyMap<string, string> {
  const attending = interview.participants.filter(({ role }) => role !== 'not-attending').map(({ name }) => name);
  const people = new Set([interview.candidate.name, ...attending].filter((name) => name.trim() !== ''));
  return matchSpeakers(speakers, [...people]);
}

/** The candidate's name, whole and in its words, wherever it was said, as the neutral label. */
function withoutName(segments: readonly Segment[], name: string, label: string): readonly Segment[] {
  const parts = [name, ...name.split(/\s+/u)].map((part) => part.trim()).filter((part) => part.length > 1);
  if (parts.length === 0) return segments;
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return segments.map((segment) => ({
    ...segment,
    speaker: segment.speaker === null ? null : isSpeaker(segment.speaker, name) ? label : segment.speaker,
    text: segment.text.replace(pattern, label),
  }));
}

function isSpeaker(speaker: string, name: string): boolean {
  return fold(speaker) === fold(name);
}

export function transcriptsHandlers(services: Services): Handlers<'transcripts'> {
  const findPlaces = createQuestionFinder(() => services.store().read);

  function interviewOf(id: string): InterviewDetail {
    return (
      getInterview(services.store().read, id, namesViewerOf(services)) ?? fail('item.not-found', { what: 'interview' })
    );
  }

  /** The label that stands for the candidate; null when the name is not hidden. */
  function hiddenAs({ positionId, candidate }: InterviewDetail): string | null {
    return isHidden(services.store().read, positionId, candidate.ref) ? neutralLabel(candidate.ref.id) : null;
  }

  /** Tells versions apart without telling names. */
  function versionOf(head: TranscriptHead, label: string | null): string {
    return createHash('sha256').update(`${head.version} ${label}`).digest('hex');
  }

  /** The name in the transcript that is the candidate's; undefined when they did not speak. */
  async function candidatesName({ id, candidate }: InterviewDetail): Promise<string | undefined> {
    for await (const part of transcriptParts(() => services.store().read, id)) {
      const found = part.find(({ speaker }) => speaker !== null && isSpeaker(speaker, candidate.name));
      if (found?.speaker) return found.speaker;
    }
    return undefined;
  }

  async function store(
    interviewId: string,
    content: Uint8Array<ArrayBuffer> | string,
    fileName = '',
  ): Promise<{ segments: number }> {
    const reading = await services.readTranscript({ content, fileName });
    const names = namesOf(reading.speakers, interviewOf(interviewId));
    const { stamp, logger } = services;
    const store = { write: () => services.store().write, now: stamp.now, logger };
    const segments = await storeTranscript(store, interviewId, reading, names);
    services.changed({ subject: 'interviews', id: interviewId });
    return { segments };
  }

  return {
    get({ interviewId, from = 0 }) {
      const { read } = services.store();
      const head = getTranscriptHead(read, interviewId);
      if (head === null) return null;
      const { format, importedAt, total } = head;
      const interview = interviewOf(interviewId);
      const label = hiddenAs(interview);
      const segments = listSegments(read, interviewId, head, from, segmentsAtOnce);
      return {
        format,
        importedAt,
        total,
        version: versionOf(head, label),
        segments: label === null ? segments : withoutName(segments, interview.candidate.name, label),
      };
    },
    async questions({ interviewId }) {
      const { read } = services.store();
      const head = getTranscriptHead(read, interviewId);
      if (head === null) return null;
      const interview = interviewOf(interviewId);
      return { version: versionOf(head, hiddenAs(interview)), questions: await findPlaces(interview, head) };
    },
    async importFile({ interviewId }) {
      const path = await services.system.chooseFile('transcript');
      if (path === null) return null;
      return store(interviewId, await readTranscriptFile(path), basename(path));
    },
    async dropFile({ interviewId, path }) {
      if (droppedKindOf(path) !== 'transcript') throw fail('file.wrong-type', { type: extensionOf(path) });
      // Highlights hang on the transcript that is there: a file that was let go by mistake takes none of them away.
      if (getTranscriptHead(services.store().read, interviewId) !== null) throw fail('transcript.exists');
      return store(interviewId, await readTranscriptFile(path), basename(path));
    },
    paste: ({ interviewId, text }) => store(interviewId, text),
    remove({ interviewId }) {
      hideTranscript(services.store().write, interviewId);
      void deleteRest(() => services.store().write, interviewId, services.logger);
      services.changed({ subject: 'interviews', id: interviewId });
      return null;
    },
    async renameSpeaker({ interviewId, from, to }) {
      const interview = interviewOf(interviewId);
      const own = from === hiddenAs(interview) ? await candidatesName(interview) : undefined;
      renameSpeaker(services.store().write, interviewId, own ?? from, to);
      services.changed({ subject: 'interviews', id: interviewId });
      return null;
    },
  };
}
