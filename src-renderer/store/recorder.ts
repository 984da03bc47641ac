import type { ActiveRecording, CaptureProblem } from '../../src-preload/contract/recordings.ts';
import { ask } from '../api/index.ts';
import { type Capture, openCapture } from '../sound/capture.ts';
import { createLevelsSender, type LevelsSender } from '../sound/levels.ts';
import { SoundError } from '../sound/open-sound.ts';

export type RecorderTools = {
  /** The microphone that the settings name. */
  readonly microphoneId: () => string | null;
};

type Piece = { readonly samples: Uint8Array<ArrayBuffer>; readonly isLast: boolean };

/** The sound of one recording on its way to main. */
type Line = {
  readonly recordingId: string;
  readonly levels: LevelsSender;
  capture: Capture | null;
  isOpening: boolean;
  /** Whether sound is kept; the state may change while the microphone is being opened. */
  isWanted: boolean;
  isSending: boolean;
  isFlushed: boolean;
  nextSequence: number;
  readonly waiting: Piece[];
};

/**
 * Takes the sound for the recording that main has begun, whoever began it: called with what main says of it. Pieces go over one
 * after the other; one that main could not write waits until the recording goes on.
 */
export function createRecorder({ microphoneId }: RecorderTools): {
  readonly follow: (active: ActiveRecording | null) => void;
} {
  let line: Line | null = null;

  function hangUp(): void {
    line?.capture?.close();
    line?.levels.close();
    line = null;
  }

  function report(current: Line, problem: CaptureProblem): void {
    void ask((api) => api.recordings.report({ recordingId: current.recordingId, problem }));
  }

  async function open(current: Line, withSystemSound: boolean): Promise<void> {
    current.isOpening = true;
    await ask((api) => api.recordings.openDevices({ systemSound: withSystemSound }));
    try {
      const capture = await openCapture({
        microphoneId: microphoneId(),
        withSystemSound,
        onLevels: current.levels.send,
        onPiece: (samples, isLast) => {
          current.waiting.push({ samples, isLast });
          void send(current);
        },
        onLost: () => {
          current.capture?.close();
          current.capture = null;
          report(current, 'recording.device-lost');
        },
      });
      if (line !== current) {
        capture.close();
        return;
      }
      current.capture = capture;
      capture.record(current.isWanted);
      if (withSystemSound && !capture.hasSystemSound) report(current, 'recording.system-sound-failed');
    } catch (cause) {
      report(current, cause instanceof SoundError ? cause.problem : 'recording.device-missing');
    } finally {
      current.isOpening = false;
      await ask((api) => api.recordings.closeDevices());
    }
  }

  async function send(current: Line): Promise<void> {
    if (current.isSending) return;
    current.isSending = true;
    for (let piece = current.waiting[0]; piece !== undefined && line === current; piece = current.waiting[0]) {
      const { samples, isLast } = piece;
      const reply = await ask((api) =>
        api.recordings.chunk({
          recordingId: current.recordingId,
          sequence: current.nextSequence,
          samples,
          isLast,
        }),
      );
      // It is still the first: it goes again when the recording does.
      if (!reply.ok) break;
      current.nextSequence = reply.value.nextSequence;
      current.waiting.shift();
    }
    current.isSending = false;
  }

  function end(current: Line): void {
    if (current.isFlushed) return;
    current.isFlushed = true;
    if (current.capture !== null) current.capture.flush();
    else {
      current.waiting.push({ samples: new Uint8Array(), isLast: true });
      void send(current);
    }
  }

  return {
    follow(active) {
      if (line !== null && line.recordingId !== active?.recordingId) hangUp();
      if (active === null) return;
      line ??= {
        recordingId: active.recordingId,
        levels: createLevelsSender(),
        capture: null,
        isOpening: false,
        isWanted: false,
        isSending: false,
        isFlushed: false,
        nextSequence: active.nextSequence,
        waiting: [],
      };
      line.isWanted = active.state === 'recording';
      switch (active.state) {
        case 'recording':
          void send(line);
          if (line.capture !== null) line.capture.record(true);
          else if (!line.isOpening) void open(line, active.hasSystemSound);
          return;
        case 'paused':
          line.capture?.record(false);
          return;
        case 'stopping':
          end(line);
      }
    },
  };
}
