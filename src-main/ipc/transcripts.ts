import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { droppedKindOf, extensionOf } from '../../src-preload/contract/dropped-files.ts';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { maximumTranscriptBytes, type QuestionPlace, type Segment } from '../../src-preload/contract/transcripts.ts';
import { putTranscript, removeTranscript, renameSpeaker } from '../database/writes/transcripts.ts';
import { fail } from '../errors/index.ts';
import { findQuestions } from '../interviews/find-questions.ts';
import { matchSpeakers } from '../interviews/match-speakers.ts';
import { getInterview } from '../queries/interviews.ts';
import { getTranscript } from '../queries/transcripts.ts';
import type { Handlers } from './handle.ts';
import { type Services, viewerOf } from './services.ts';

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

/** The segments with the names of the participants, where a speaker is one of them for sure. */
function withParticipants(segments: readonly Segment[], interview: InterviewDetail): readonly Segment[] {
  const attending = interview.participants.filter(({ role }) => role !== 'not-attending').map(({ name }) => name);
  const people = new Set([interview.candidate.name, ...attending].filter((name) => name.trim() !== ''));
  const speakers = new Set(segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const names = matchSpeakers([...speakers], [...people]);
  return segments.map((segment) => ({
    ...segment,
    speaker: segment.speaker === null ? null : (names.get(segment.speaker) ?? segment.speaker),
  }));
}

/** Where the guide's questions were asked in this conversation. */
function placesOf(interview: InterviewDetail, segments: readonly Segment[]): readonly QuestionPlace[] {
  const { startedAt, guide, questions } = interview;
  const asked = guide.skills.flatMap((skill) =>
    skill.questions.map(({ id, text }) => {
      const at = questions.find((state) => state.questionId === id && state.state === 'asked')?.at ?? null;
      return { id, text, askedMs: at === null || startedAt === null ? null : Math.max(0, at - startedAt) };
    }),
  );
  return findQuestions(asked, segments, interview.candidate.name);
}

export function transcriptsHandlers(services: Services): Handlers<'transcripts'> {
  function interviewOf(id: string): InterviewDetail {
    return getInterview(services.store().read, id, viewerOf(services)) ?? fail('item.not-found', { what: 'interview' });
  }

  async function store(
    interviewId: string,
    content: Uint8Array<ArrayBuffer> | string,
    fileName = '',
  ): Promise<{ segments: number }> {
    const { format, segments } = await services.readTranscript({ content, fileName });
    const named = withParticipants(segments, interviewOf(interviewId));
    putTranscript(services.store().write, interviewId, { format, segments: named }, services.stamp.now());
    services.changed({ subject: 'interviews', id: interviewId });
    return { segments: named.length };
  }

  return {
    get({ interviewId }) {
      const transcript = getTranscript(services.store().read, interviewId);
      return transcript && { ...transcript, questions: placesOf(interviewOf(interviewId), transcript.segments) };
    },
    async importFile({ interviewId }) {
      const path = await services.system.chooseFile('transcript');
      if (path === null) return null;
      return store(interviewId, await readTranscriptFile(path), basename(path));
    },
    async dropFile({ interviewId, path }) {
      if (droppedKindOf(path) !== 'transcript') throw fail('file.wrong-type', { type: extensionOf(path) });
      // Highlights hang on the transcript that is there: a file that was let go by mistake takes none of them away.
      if (getTranscript(services.store().read, interviewId) !== null) throw fail('transcript.exists');
      return store(interviewId, await readTranscriptFile(path), basename(path));
    },
    paste: ({ interviewId, text }) => store(interviewId, text),
    remove({ interviewId }) {
      removeTranscript(services.store().write, interviewId);
      services.changed({ subject: 'interviews', id: interviewId });
      return null;
    },
    renameSpeaker({ interviewId, from, to }) {
      renameSpeaker(services.store().write, interviewId, from, to);
      services.changed({ subject: 'interviews', id: interviewId });
      return null;
    },
  };
}
