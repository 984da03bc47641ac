import { sampleRate } from '../../src-preload/contract/recordings.ts';
import { openMicrophone, openSystemSound, SoundError } from './open-sound.ts';
import workletUrl from './pcm-worklet.ts?worker&url';

export type CaptureOptions = {
  readonly microphoneId: string | null;
  readonly withSystemSound: boolean;
  /** Peak of each channel, 0 to 1, ten times a second: the microphone, then the computer's sound. */
  readonly onLevels: (levels: readonly number[]) => void;
  /** Samples of all channels in turn, 16 bit; the last piece (after `flush`) may be short or empty. */
  readonly onPiece: (samples: Uint8Array<ArrayBuffer>, isLast: boolean) => void;
  /** The microphone went away. */
  readonly onLost: () => void;
};

export type Capture = {
  /** False when the computer's sound was asked for and does not come: its channel is silent then. */
  readonly hasSystemSound: boolean;
  readonly record: (isRecording: boolean) => void;
  /** Hands over what is left as the last piece. */
  readonly flush: () => void;
  readonly close: () => void;
};

/** A context without loudspeaker: what is recorded is not played. */
type SilentContext = AudioContextOptions & { readonly sinkId: { readonly type: 'none' } };
const silent: SilentContext = { sampleRate, latencyHint: 'balanced', sinkId: { type: 'none' } };

type FromWorklet = { readonly levels: readonly number[] } | { readonly samples: ArrayBuffer; readonly isLast: boolean };

/** Opens the microphone (and the computer's sound) and listens. Rejects with a `SoundError` when there is no microphone. */
export async function openCapture(options: CaptureOptions): Promise<Capture> {
  const streams: MediaStream[] = [];
  const context = new AudioContext(silent);
  const close = () => {
    for (const stream of streams) for (const track of stream.getTracks()) track.stop();
    if (context.state !== 'closed') void context.close();
  };
  try {
    // First: what it needs of the person's press is soon used up.
    const system = options.withSystemSound ? await openSystemSound().catch(() => null) : null;
    if (system !== null) streams.push(system);
    const microphone = await openMicrophone(options.microphoneId);
    streams.push(microphone);
    microphone.getAudioTracks()[0]?.addEventListener('ended', options.onLost);
    await context.audioWorklet.addModule(workletUrl);

    const channels = options.withSystemSound ? 2 : 1;
    const merger = context.createChannelMerger(channels);
    context.createMediaStreamSource(microphone).connect(merger, 0, 0);
    if (system !== null) context.createMediaStreamSource(system).connect(merger, 0, 1);
    const recorder = new AudioWorkletNode(context, 'pcm-recorder', {
      channelCount: channels,
      channelCountMode: 'explicit',
      channelInterpretation: 'discrete',
      processorOptions: { channels },
    });
    recorder.port.onmessage = ({ data }: MessageEvent<FromWorklet>) => {
      if ('levels' in data) options.onLevels(data.levels);
      else options.onPiece(new Uint8Array(data.samples), data.isLast);
    };
    // Only what leads to the destination is worked on.
    merger.connect(recorder).connect(context.destination);
    await context.resume();
    return {
      hasSystemSound: system !== null,
      record: (isRecording) => recorder.port.postMessage({ isRecording }),
      flush: () => recorder.port.postMessage({ isRecording: false, flush: true }),
      close,
    };
  } catch (cause) {
    close();
    throw cause instanceof SoundError ? cause : new SoundError('recording.device-missing', cause);
  }
}
