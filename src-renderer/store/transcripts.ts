import type { Reply } from '../../src-preload/contract/errors.ts';
import type { Transcript, TranscriptsReplies } from '../../src-preload/contract/transcripts.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded, loadedValue } from './loaded.ts';
import { readWhole } from './read-transcript.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type TranscriptsSlice = {
  /** By the interview's id; the value is null while there is none. */
  readonly transcriptById: Readonly<Record<string, Loaded<Transcript | null>>>;
  readonly loadTranscript: (interviewId: string) => Promise<void>;
  /** Opens the system's file dialog; the value is null when the person closed it. */
  readonly importTranscript: (interviewId: string) => Promise<Reply<TranscriptsReplies['importFile']>>;
  readonly dropTranscript: (interviewId: string, file: File) => Promise<Reply<TranscriptsReplies['dropFile']>>;
  readonly pasteTranscript: (interviewId: string, text: string) => Promise<Reply<TranscriptsReplies['paste']>>;
  readonly removeTranscript: (interviewId: string) => Promise<Reply<null>>;
  readonly renameSpeaker: (interviewId: string, from: string, to: string) => Promise<Reply<null>>;
};

export const createTranscriptsSlice: SliceCreator<TranscriptsSlice> = (set, get) => {
  async function thenReload<T>(interviewId: string, request: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await request;
    if (reply.ok) await Promise.all([get().loadTranscript(interviewId), get().loadInterview(interviewId)]);
    return reply;
  }

  return {
    transcriptById: {},
    loadTranscript: (interviewId) =>
      read({
        key: `transcript:${interviewId}`,
        request: (api) => readWhole(api, interviewId, loadedValue(get().transcriptById[interviewId] ?? idle)),
        get: () => get().transcriptById[interviewId] ?? idle,
        set: (transcript) => set({ transcriptById: { ...get().transcriptById, [interviewId]: transcript } }),
      }),
    importTranscript: (interviewId) =>
      thenReload(
        interviewId,
        ask((api) => api.transcripts.importFile({ interviewId })),
      ),
    dropTranscript: (interviewId, file) =>
      thenReload(
        interviewId,
        ask((api) => api.transcripts.dropFile({ interviewId }, file)),
      ),
    pasteTranscript: (interviewId, text) =>
      thenReload(
        interviewId,
        ask((api) => api.transcripts.paste({ interviewId, text })),
      ),
    removeTranscript: (interviewId) =>
      thenReload(
        interviewId,
        ask((api) => api.transcripts.remove({ interviewId })),
      ),
    renameSpeaker: (interviewId, from, to) =>
      thenReload(
        interviewId,
        ask((api) => api.transcripts.renameSpeaker({ interviewId, from, to })),
      ),
  };
};
