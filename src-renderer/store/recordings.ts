import type { AppError, Reply } from '../../src-preload/contract/errors.ts';
import type { ConsentWay, RecordingState, SpeechModel } from '../../src-preload/contract/recordings.ts';
import { ask } from '../api/index.ts';
import { openCapture } from '../sound/capture.ts';
import { listMicrophones, type Microphone, SoundError } from '../sound/open-sound.ts';
import { idle, type Loaded, loadedValue } from './loaded.ts';
import { read } from './reader.ts';
import { createRecorder } from './recorder.ts';
import type { SliceCreator } from './slice.ts';
import { watch } from './watch.ts';

export type RecordingsSlice = {
  /** By the interview's id. */
  readonly recordingById: Readonly<Record<string, Loaded<RecordingState>>>;
  readonly speechModel: Loaded<SpeechModel>;
  /** The interview that is being recorded, as the main window knows; null when none is. */
  readonly recordedInterviewId: string | null;
  /** With names once one was allowed. */
  readonly microphones: readonly Microphone[];
  readonly loadRecording: (interviewId: string) => Promise<void>;
  readonly loadSpeechModel: () => Promise<void>;
  readonly setConsent: (interviewId: string, state: 'granted' | 'refused', how: ConsentWay) => Promise<Reply<null>>;
  readonly startRecording: (interviewId: string) => Promise<Reply<unknown>>;
  readonly steerRecording: (recordingId: string, step: 'pause' | 'resume' | 'stop') => Promise<Reply<null>>;
  readonly removeRecordings: (interviewId: string) => Promise<Reply<null>>;
  readonly chooseSpeechModel: () => Promise<Reply<SpeechModel>>;
  readonly forgetSpeechModel: () => Promise<Reply<null>>;
  readonly transcribeRecording: (interviewId: string) => Promise<Reply<null>>;
  readonly cancelTranscription: (interviewId: string) => Promise<Reply<null>>;
  /**
   * Listens to the chosen microphone without recording. Answers how to stop, or why it does not go; also reads the names of the
   * microphones, which the system tells only then.
   */
  readonly tryMicrophone: (onLevels: (levels: readonly number[]) => void) => Promise<(() => void) | AppError>;
  /** Takes the sound of whatever is to be recorded; for the main window alone. Answers how to stop. */
  readonly followRecording: () => () => void;
};

/** The text of these codes needs no values. */
function soundError(cause: unknown): AppError {
  const code = cause instanceof SoundError ? cause.problem : 'recording.device-missing';
  return { kind: 'unavailable', code, params: {} };
}

export const createRecordingsSlice: SliceCreator<RecordingsSlice> = (set, get) => {
  const settings = () => loadedValue(get().settings);

  async function thenReload<T>(interviewId: string, request: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await request;
    if (reply.ok) await get().loadRecording(interviewId);
    return reply;
  }

  return {
    recordingById: {},
    speechModel: idle,
    recordedInterviewId: null,
    microphones: [],
    loadRecording: (interviewId) =>
      read({
        key: `recording:${interviewId}`,
        request: (api) => api.recordings.get({ interviewId }),
        get: () => get().recordingById[interviewId] ?? idle,
        set: (recording) => set({ recordingById: { ...get().recordingById, [interviewId]: recording } }),
      }),
    loadSpeechModel: () =>
      read({
        key: 'speech-model',
        request: (api) => api.recordings.model(),
        get: () => get().speechModel,
        set: (speechModel) => set({ speechModel }),
      }),
    setConsent: (interviewId, state, how) =>
      thenReload(
        interviewId,
        ask((api) => api.recordings.setConsent({ interviewId, state, how })),
      ),
    startRecording: (interviewId) =>
      thenReload(
        interviewId,
        ask((api) => api.recordings.start({ interviewId, withSystemSound: settings()?.recordSystemSound ?? false })),
      ),
    steerRecording: (recordingId, step) => ask((api) => api.recordings[step]({ recordingId })),
    removeRecordings: (interviewId) =>
      thenReload(
        interviewId,
        ask((api) => api.recordings.remove({ interviewId })),
      ),
    chooseSpeechModel: async () => {
      const reply = await ask((api) => api.recordings.chooseModel());
      if (reply.ok) set({ speechModel: { state: 'ready', value: reply.value } });
      return reply;
    },
    forgetSpeechModel: () => ask((api) => api.recordings.forgetModel()),
    transcribeRecording: (interviewId) =>
      thenReload(
        interviewId,
        ask((api) => api.recordings.transcribe({ interviewId })),
      ),
    cancelTranscription: (interviewId) => ask((api) => api.recordings.cancelTranscription({ interviewId })),
    tryMicrophone: async (onLevels) => {
      await ask((api) => api.recordings.openDevices({ systemSound: false }));
      try {
        const capture = await openCapture({
          microphoneId: settings()?.microphoneId ?? null,
          withSystemSound: false,
          onLevels,
          onPiece: () => {},
          onLost: () => onLevels([0]),
        });
        set({ microphones: await listMicrophones() });
        return capture.close;
      } catch (cause) {
        return soundError(cause);
      } finally {
        await ask((api) => api.recordings.closeDevices());
      }
    },
    followRecording: () => {
      const recorder = createRecorder({ microphoneId: () => settings()?.microphoneId ?? null });
      let asked = 0;
      async function look(): Promise<void> {
        asked += 1;
        const number = asked;
        const reply = await ask((api) => api.recordings.active());
        // An answer that was overtaken says what was.
        if (!reply.ok || number !== asked) return;
        set({ recordedInterviewId: reply.value?.interviewId ?? null });
        recorder.follow(reply.value);
      }
      void look();
      const stop = watch(['recordings'], () => void look());
      return () => {
        stop();
        recorder.follow(null);
      };
    },
  };
};
