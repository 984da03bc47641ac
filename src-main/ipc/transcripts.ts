import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { droppedKindOf, extensionOf } from '../../src-preload/contract/dropped-files.ts';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { maximumTranscriptBytes, type QuestionPlace, type Segment } from '../../src-preload/contract/transcripts.ts';
import { hideTranscript, renameSpeaker } from '../database/writes/transcripts.ts';
import { fail } from '../errors/index.ts';
import { findQuestions } from '../interviews/find-questions.ts';
import { type Hidden, hideName, hideSpeaker } from '../interviews/hide-name.ts';
import { matchSpeakers } from '../interviews/match-speakers.ts';
import { getInterview } from '../queries/interviews.ts';
import { getTranscript } from '../queries/transcripts.ts';
import type { Handlers } from './handle.ts';
import { hiddenCandidateOf } from './hidden-candidate.ts';
import { namesViewerOf, type Services } from './services.ts';
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

function withoutName(segments: readonly Segment[], hidden: Hidden): readonly Segment[] {
  return segments.map((segment) => ({
    ...segment,
    speaker: segment.speaker === null ? null : hideSpeaker(segment.speaker, hidden),
    text: hideName(segment.text, hidden),
  }));
}

export function transcriptsHandlers(services: Services): Handlers<'transcripts'> {
  function interviewOf(id: string): InterviewDetail {
    return (
      getInterview(services.store().read, id, namesViewerOf(services)) ?? fail('item.not-found', { what: 'interview' })
    );
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
      if (transcript === null) return null;
      const interview = interviewOf(interviewId);
      const hidden = hiddenCandidateOf(services.store().read, interview);
      const { segments } = transcript;
      return {
        ...transcript,
        segments: hidden === null ? segments : withoutName(segments, hidden),
        questions: placesOf(interview, segments),
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
      if (getTranscript(services.store().read, interviewId) !== null) throw fail('transcript.exists');
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
      const { read, write } = services.store();
      const hidden = hiddenCandidateOf(read, interviewOf(interviewId));
      const speakers = new Set(
        getTranscript(read, interviewId)?.segments.flatMap(({ speaker }) => speaker ?? []) ?? [],
      );
      // Several may stand behind the label that is shown: the name, and the first name alone.
      const stored =
        hidden === null ? [from] : [...speakers].filter((speaker) => hideSpeaker(speaker, hidden) === from);
      for (const speaker of stored) renameSpeaker(write, interviewId, speaker, to);
      services.changed({ subject: 'interviews', id: interviewId });
      return null;
    },
  };
}
