import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { droppedKindOf, extensionOf } from '../../src-preload/contract/dropped-files.ts';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { maximumTranscriptBytes, type Segment, segmentsAtOnce } from '../../src-preload/contract/transcripts.ts';
import { hideTranscript, renameSpeaker } from '../database/writes/transcripts.ts';
import { fail } from '../errors/index.ts';
import { type Hidden, hideName, hideSpeaker } from '../interviews/hide-name.ts';
import { matchSpeakers } from '../interviews/match-speakers.ts';
import { getInterview } from '../queries/interviews.ts';
import { getTranscriptHead, listSegments, type TranscriptHead } from '../queries/transcripts.ts';
import type { Handlers } from './handle.ts';
import { hiddenCandidateOf } from './hidden-candidate.ts';
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

function withoutName(segments: readonly Segment[], hidden: Hidden): readonly Segment[] {
  return segments.map((segment) => ({
    ...segment,
    speaker: segment.speaker === null ? null : hideSpeaker(segment.speaker, hidden),
    text: hideName(segment.text, hidden),
  }));
}

export function transcriptsHandlers(services: Services): Handlers<'transcripts'> {
  const findPlaces = createQuestionFinder(() => services.store().read);

  function interviewOf(id: string): InterviewDetail {
    return (
      getInterview(services.store().read, id, namesViewerOf(services)) ?? fail('item.not-found', { what: 'interview' })
    );
  }

  function hiddenOf(interview: InterviewDetail): Hidden | null {
    return hiddenCandidateOf(services.store().read, interview);
  }

  /** Tells versions apart without telling names. */
  function versionOf(head: TranscriptHead, label: string | null): string {
    return createHash('sha256').update(`${head.version} ${label}`).digest('hex');
  }

  /** The speakers who are shown under a name: several may stand behind a hidden candidate's label. */
  async function speakersShownAs(interview: InterviewDetail, shown: string): Promise<ReadonlySet<string>> {
    const hidden = hiddenOf(interview);
    if (hidden === null) return new Set([shown]);
    const found = new Set<string>();
    for await (const part of transcriptParts(() => services.store().read, interview.id)) {
      for (const { speaker } of part) {
        if (speaker !== null && hideSpeaker(speaker, hidden) === shown) found.add(speaker);
      }
    }
    return found;
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
      const hidden = hiddenOf(interview);
      const segments = listSegments(read, interviewId, head, from, segmentsAtOnce);
      return {
        format,
        importedAt,
        total,
        version: versionOf(head, hidden?.label ?? null),
        segments: hidden === null ? segments : withoutName(segments, hidden),
      };
    },
    async questions({ interviewId }) {
      const { read } = services.store();
      const head = getTranscriptHead(read, interviewId);
      if (head === null) return null;
      const interview = interviewOf(interviewId);
      return {
        version: versionOf(head, hiddenOf(interview)?.label ?? null),
        questions: await findPlaces(interview, head),
      };
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
      for (const speaker of await speakersShownAs(interview, from)) {
        renameSpeaker(services.store().write, interviewId, speaker, to);
      }
      services.changed({ subject: 'interviews', id: interviewId });
      return null;
    },
  };
}
