import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { maximumTranscriptBytes, type QuestionPlace, type Segment } from '../../src-preload/contract/transcripts.ts';
import { hideTranscript, renameSpeaker } from '../database/writes/transcripts.ts';
import { fail } from '../errors/index.ts';
import { findQuestions } from '../interviews/find-questions.ts';
import { matchSpeakers } from '../interviews/match-speakers.ts';
import { getInterview } from '../queries/interviews.ts';
import { getTranscript } from '../queries/transcripts.ts';
import type { Handlers } from './handle.ts';
import { type Services, viewerOf } from './services.ts';
import { deleteRest, storeTranscript } from './store-transcript.ts';

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
    const reading = await services.readTranscript({ content, fileName });
    const names = namesOf(reading.speakers, interviewOf(interviewId));
    const { stamp, logger } = services;
    const store = { write: () => services.store().write, now: stamp.now, logger };
    const segments = await storeTranscript(store, interviewId, reading, names);
    services.changed({ subject: 'interviews', id: interviewId });
    return { segments };
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
    paste: ({ interviewId, text }) => store(interviewId, text),
    remove({ interviewId }) {
      hideTranscript(services.store().write, interviewId);
      void deleteRest(() => services.store().write, interviewId, services.logger);
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
