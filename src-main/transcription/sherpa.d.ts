// The package comes with JSDoc only; this is what we use of it (version 1.13).
declare module 'sherpa-onnx-node' {
  type OfflineStream = {
    acceptWaveform(wave: { readonly samples: Float32Array; readonly sampleRate: number }): void;
  };
  class OfflineRecognizer {
    constructor(config: object);
    createStream(): OfflineStream;
    decode(stream: OfflineStream): void;
    getResult(stream: OfflineStream): { readonly text: string };
  }
  const sherpa: { readonly OfflineRecognizer: typeof OfflineRecognizer };
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS package.
  export default sherpa;
}
