import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { maximumTranscriptBytes } from '../../src-preload/contract/transcripts.ts';
import { putTranscript, removeTranscript, renameSpeaker } from '../database/writes/transcripts.ts';
import { fail, RubricError } from '../errors/index.ts';
import { getTranscript } from '../queries/transcripts.ts';
import { decodeTranscript, parseTranscript, TranscriptProblem } from '../transcripts/index.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** The pure parser has an error class of its own; here it becomes the app's. */
function parse(text: string, fileName?: string) {
  try {
    return parseTranscript(text, fileName);
  } catch (cause) {
    if (cause instanceof TranscriptProblem) throw new RubricError(cause.code, cause.params);
    throw cause;
  }
}

/** Reads a file after its size was looked at; a huge one is refused unread. */
async function readTranscriptFile(path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  if (size > maximumTranscriptBytes) {
    throw fail('transcript.too-large', { megabytes: Math.round(size / 1_048_576), most: 20 });
  }
  return readFile(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
}

export function transcriptsHandlers(services: Services): Handlers<'transcripts'> {
  function store(interviewId: string, text: string, fileName?: string): { segments: number } {
    const transcript = parse(text, fileName);
    putTranscript(services.store().write, interviewId, transcript, services.stamp.now());
    services.changed({ subject: 'interviews', id: interviewId });
    return { segments: transcript.segments.length };
  }

  return {
    get: ({ interviewId }) => getTranscript(services.store().read, interviewId),
    async importFile({ interviewId }) {
      const path = await services.system.chooseFile('transcript');
      if (path === null) return null;
      return store(interviewId, decodeTranscript(await readTranscriptFile(path)), basename(path));
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
