// Runs in the audio thread of the page: takes samples as they come and hands them over in pieces of a second.

/** The audio thread's own names, which TypeScript's DOM library does not have. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options: { readonly processorOptions: { readonly channels: number } }) => AudioWorkletProcessor,
): void;
declare const sampleRate: number;

/** What the page tells: whether pieces are kept; `flush`: hand over what there is, and say that it was the last. */
type Order = { readonly isRecording: boolean; readonly flush?: boolean };

const levelsPerSecond = 10;

class PcmRecorder extends AudioWorkletProcessor {
  private readonly channels: number;
  private piece: Int16Array;
  private filled = 0;
  private isRecording = false;
  private peaks: number[];
  private heard = 0;

  constructor(options: { readonly processorOptions: { readonly channels: number } }) {
    super();
    this.channels = options.processorOptions.channels;
    this.piece = this.newPiece();
    this.peaks = this.silence();
    this.port.onmessage = ({ data }: MessageEvent<Order>) => {
      this.isRecording = data.isRecording;
      if (data.flush === true) this.handOver(true);
    };
  }

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const input = inputs[0] ?? [];
    const frames = input[0]?.length ?? 128;
    for (let frame = 0; frame < frames; frame += 1) {
      for (let channel = 0; channel < this.channels; channel += 1) {
        const sample = Math.max(-1, Math.min(1, input[channel]?.[frame] ?? 0));
        if (Math.abs(sample) > (this.peaks[channel] ?? 0)) this.peaks[channel] = Math.abs(sample);
        if (this.isRecording) {
          this.piece[this.filled] = Math.round(sample * 32_767);
          this.filled += 1;
        }
      }
      if (this.filled === this.piece.length) this.handOver(false);
    }
    this.heard += frames;
    if (this.heard >= sampleRate / levelsPerSecond) {
      this.port.postMessage({ levels: this.peaks });
      this.peaks = this.silence();
      this.heard = 0;
    }
    return true;
  }

  private handOver(isLast: boolean): void {
    const samples = this.piece.slice(0, this.filled);
    this.piece = this.newPiece();
    this.filled = 0;
    this.port.postMessage({ samples: samples.buffer, isLast }, [samples.buffer]);
  }

  private newPiece(): Int16Array {
    return new Int16Array(sampleRate * this.channels);
  }

  private silence(): number[] {
    return Array.from({ length: this.channels }, () => 0);
  }
}

registerProcessor('pcm-recorder', PcmRecorder);
