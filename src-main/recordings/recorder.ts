import type { AppError } from '../../src-preload/contract/errors.ts';
import {
  type ActiveRecording,
  bytesPerSecond,
  type CaptureProblem,
  longestChunkMs,
} from '../../src-preload/contract/recordings.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { Stamp } from '../database/stamp.ts';
import { addRecording, endRecording, forgetRecording } from '../database/writes/recordings.ts';
import { fail, RubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { getConsent } from '../queries/recordings.ts';
import { createRecordingFile, type RecordingFile, removeRecordingFiles } from './recording-file.ts';
import { millisecondsOf } from './wave.ts';

export type RecorderOptions = {
  readonly folder: string;
  readonly store: () => { readonly write: WriteHandle; readonly read: ReadHandle };
  readonly stamp: Stamp;
  readonly logger: Logger;
  readonly changed: () => void;
  /** Makes the file of a new recording; on the disk unless told otherwise. */
  readonly createFile?: typeof createRecordingFile;
  /** Milliseconds without a piece of sound until the recording pauses and says so. */
  readonly silenceMs?: number;
};

export type Chunk = {
  readonly recordingId: string;
  readonly sequence: number;
  readonly samples: Uint8Array;
  readonly isLast: boolean;
};

/** Twelve hours of two channels: a forgotten recording ends before a WAVE file can no longer say how long it is. */
const largestBytes = bytesPerSecond * 2 * 12 * 60 * 60;
/** The system may ask the person for the microphone before the first sound comes, milliseconds. */
const firstSoundMs = 60_000;
/** The window has this long to hand over its last piece, milliseconds. */
const lastChunkMs = 3_000;

type Session = {
  readonly id: string;
  readonly interviewId: string;
  readonly channels: 1 | 2;
  readonly file: RecordingFile;
  state: ActiveRecording['state'];
  nextSequence: number;
  problem: AppError | null;
  timer: NodeJS.Timeout | undefined;
};

const fullDisk: readonly string[] = ['ENOSPC', 'EDQUOT'];

function errorOf(cause: RubricError): AppError {
  return { kind: cause.kind, code: cause.code, params: cause.params };
}

/**
 * The one recording at a time. Windows only ask for it: the main window follows what `active` says, takes the sound and hands
 * it over in numbered pieces. Each piece is on the disk before it is answered.
 */
export function createRecorder(options: RecorderOptions) {
  const { folder, store, stamp, logger, changed } = options;
  const createFile = options.createFile ?? createRecordingFile;
  const silenceMs = options.silenceMs ?? longestChunkMs + 2_000;
  let session: Session | null = null;
  let isStarting = false;
  /** Pieces and the end are worked on one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  function needConsent(interviewId: string): void {
    if (getConsent(store().read, interviewId).state !== 'granted') throw fail('recording.no-consent');
  }

  function sessionOf(recordingId: string): Session {
    if (session?.id !== recordingId) throw fail('recording.not-running');
    return session;
  }

  /** Pauses by itself, and says why. */
  function stall(current: Session, problem: RubricError): void {
    if (session !== current || current.state === 'stopping') return;
    clearTimeout(current.timer);
    current.state = 'paused';
    current.problem = errorOf(problem);
    logger.warn('the recording paused by itself', { code: problem.code });
    changed();
  }

  function expectSound(current: Session, limitMs = silenceMs): void {
    clearTimeout(current.timer);
    if (current.state !== 'recording') return;
    current.timer = setTimeout(() => stall(current, new RubricError('recording.no-sound')), limitMs).unref();
  }

  async function finish(current: Session): Promise<void> {
    if (session !== current) return;
    clearTimeout(current.timer);
    session = null;
    const size = current.file.size();
    await current.file.close().catch((cause: unknown) => logger.error('a recording was not closed', { error: cause }));
    if (size === 0) {
      await removeRecordingFiles(folder, current.id);
      forgetRecording(store().write, current.id);
    } else {
      endRecording(store().write, {
        id: current.id,
        endedAt: stamp.now(),
        milliseconds: millisecondsOf(size, current.channels),
        wasInterrupted: false,
      });
    }
    changed();
  }

  async function append(current: Session, samples: Uint8Array): Promise<void> {
    try {
      await current.file.append(samples);
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      const problem = new RubricError(
        fullDisk.includes(code) ? 'recording.disk-full' : 'recording.unwritable',
        {},
        cause,
      );
      stall(current, problem);
      throw problem;
    }
  }

  async function take({ recordingId, sequence, samples, isLast }: Chunk): Promise<{ nextSequence: number }> {
    const current = sessionOf(recordingId);
    needConsent(current.interviewId);
    if (sequence > current.nextSequence) throw fail('recording.out-of-order');
    // A piece that comes twice was written the first time.
    if (sequence === current.nextSequence) {
      if (samples.byteLength % (current.channels * 2) !== 0) throw fail('input.invalid', { field: 'samples' });
      if (current.file.size() + samples.byteLength > largestBytes) {
        await finish(current);
        throw fail('recording.too-long');
      }
      if (samples.byteLength > 0) await append(current, samples);
      current.nextSequence += 1;
    }
    if (isLast && current.state === 'stopping') await finish(current);
    else expectSound(current);
    return { nextSequence: current.nextSequence };
  }

  return {
    active(): ActiveRecording | null {
      if (session === null) return null;
      return {
        recordingId: session.id,
        interviewId: session.interviewId,
        state: session.state,
        milliseconds: millisecondsOf(session.file.size(), session.channels),
        hasSystemSound: session.channels === 2,
        nextSequence: session.nextSequence,
        problem: session.problem,
      };
    },

    /** Begins a recording. Throws `recording.no-consent` or `recording.running`. */
    async start(interviewId: string, withSystemSound: boolean): Promise<{ recordingId: string }> {
      needConsent(interviewId);
      if (session !== null || isStarting) throw fail('recording.running');
      isStarting = true;
      try {
        const id = stamp.newId();
        const channels = withSystemSound ? 2 : 1;
        const startedAt = stamp.now();
        const file = await createFile(folder, id, { interviewId, startedAt, channels }).catch((cause: unknown) =>
          fail('recording.unwritable', {}, cause),
        );
        addRecording(store().write, { id, interviewId, startedAt, channels });
        session = {
          id,
          interviewId,
          channels,
          file,
          state: 'recording',
          nextSequence: 0,
          problem: null,
          timer: undefined,
        };
        expectSound(session, firstSoundMs);
        changed();
        return { recordingId: id };
      } finally {
        isStarting = false;
      }
    },

    pause(recordingId: string): void {
      const current = sessionOf(recordingId);
      if (current.state !== 'recording') return;
      clearTimeout(current.timer);
      current.state = 'paused';
      changed();
    },

    resume(recordingId: string): void {
      const current = sessionOf(recordingId);
      needConsent(current.interviewId);
      if (current.state !== 'paused') return;
      current.state = 'recording';
      current.problem = null;
      expectSound(current, firstSoundMs);
      changed();
    },

    /** Lets the window hand over its last piece, and ends the recording; without a window that answers, after a moment. */
    stop(recordingId: string): void {
      const current = sessionOf(recordingId);
      if (current.state === 'stopping') return;
      clearTimeout(current.timer);
      current.state = 'stopping';
      current.timer = setTimeout(() => void inTurn(() => finish(current)), lastChunkMs).unref();
      changed();
    },

    /** Writes a piece. Throws `recording.*`; the window may hand over the same piece again later. */
    take: (chunk: Chunk) => inTurn(() => take(chunk)),

    /** What went wrong at the window's side. Without the computer's sound the microphone goes on; without that nothing does. */
    report(recordingId: string, problem: CaptureProblem): void {
      const current = sessionOf(recordingId);
      if (problem !== 'recording.system-sound-failed') {
        stall(current, new RubricError(problem));
        return;
      }
      current.problem = errorOf(new RubricError(problem));
      changed();
    },

    /** Ends the recording as it is: the app ends, consent was withdrawn, or the person is purged. */
    end: () =>
      inTurn(async () => {
        if (session !== null) await finish(session);
      }),
  };
}
export type Recorder = ReturnType<typeof createRecorder>;
