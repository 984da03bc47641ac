import { join } from 'node:path';
import { sampleRate } from '../../src-preload/contract/recordings.ts';
import type { TranscriptionTask } from './messages.ts';
import type { ModelFiles } from './model-files.ts';

export type Recogniser = { readonly hear: (samples: Float32Array) => string };

/** The names that sherpa-onnx gives to the parts of a model. */
function modelConfig(folder: string, files: ModelFiles): object {
  const at = (name: string) => join(folder, name);
  switch (files.kind) {
    case 'whisper':
      return {
        whisper: { encoder: at(files.encoder), decoder: at(files.decoder), task: 'transcribe', tailPaddings: -1 },
      };
    case 'moonshine':
      return {
        moonshine: {
          preprocessor: at(files.preprocessor),
          encoder: at(files.encoder),
          uncachedDecoder: at(files.uncachedDecoder),
          cachedDecoder: at(files.cachedDecoder),
        },
      };
    case 'transducer':
      return { transducer: { encoder: at(files.encoder), decoder: at(files.decoder), joiner: at(files.joiner) } };
  }
}

/** Loads the native engine: 30 MB of libraries, so only in its own process, and only to write something down. */
export async function loadEngine() {
  const { default: sherpa } = await import('sherpa-onnx-node');
  return sherpa;
}

/** Loads a model. Throws for files that are no model; some of those end the process instead. */
export function openModel(
  engine: Awaited<ReturnType<typeof loadEngine>>,
  { model: { folder, files }, threads }: Pick<TranscriptionTask, 'model' | 'threads'>,
): Recogniser {
  const recogniser = new engine.OfflineRecognizer({
    featConfig: { sampleRate, featureDim: 80 },
    modelConfig: {
      ...modelConfig(folder, files),
      tokens: join(folder, files.tokens),
      numThreads: threads,
      provider: 'cpu',
      debug: 0,
    },
  });
  return {
    hear(samples) {
      const stream = recogniser.createStream();
      stream.acceptWaveform({ samples, sampleRate });
      recogniser.decode(stream);
      return recogniser.getResult(stream).text.trim();
    },
  };
}
