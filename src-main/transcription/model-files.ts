import type { ModelKind } from '../../src-preload/contract/recordings.ts';

/** The files of a speech model, by the part that each plays. */
export type ModelFiles =
  | { readonly kind: 'whisper'; readonly encoder: string; readonly decoder: string; readonly tokens: string }
  | {
      readonly kind: 'moonshine';
      readonly preprocessor: string;
      readonly encoder: string;
      readonly uncachedDecoder: string;
      readonly cachedDecoder: string;
      readonly tokens: string;
    }
  | {
      readonly kind: 'transducer';
      readonly encoder: string;
      readonly decoder: string;
      readonly joiner: string;
      readonly tokens: string;
    };

export type RecognisedModel =
  | { readonly isComplete: true; readonly files: ModelFiles }
  | { readonly isComplete: false; readonly missing: readonly string[] };

/** The parts of each kind, and how their files are named in the releases of sherpa-onnx. */
const parts = {
  whisper: { encoder: /encoder.*\.onnx$/i, decoder: /decoder.*\.onnx$/i, tokens: /tokens\.txt$/i },
  moonshine: {
    preprocessor: /^preprocess.*\.onnx$/i,
    encoder: /^encode.*\.onnx$/i,
    uncachedDecoder: /^uncached_decode.*\.onnx$/i,
    cachedDecoder: /^cached_decode.*\.onnx$/i,
    tokens: /tokens\.txt$/i,
  },
  transducer: {
    encoder: /encoder.*\.onnx$/i,
    decoder: /decoder.*\.onnx$/i,
    joiner: /joiner.*\.onnx$/i,
    tokens: /tokens\.txt$/i,
  },
} as const satisfies Record<ModelKind, Readonly<Record<string, RegExp>>>;

const shown: Readonly<Record<string, string>> = {
  encoder: 'encoder….onnx',
  decoder: 'decoder….onnx',
  joiner: 'joiner….onnx',
  preprocessor: 'preprocess….onnx',
  uncachedDecoder: 'uncached_decode….onnx',
  cachedDecoder: 'cached_decode….onnx',
  tokens: 'tokens.txt',
};

/** Which kind the files most look like: the one that has a part of its own. */
function kindOf(names: readonly string[]): ModelKind {
  if (names.some((name) => parts.transducer.joiner.test(name))) return 'transducer';
  const { preprocessor, uncachedDecoder, cachedDecoder } = parts.moonshine;
  const isMoonshine = names.some((name) =>
    [preprocessor, uncachedDecoder, cachedDecoder].some((part) => part.test(name)),
  );
  return isMoonshine ? 'moonshine' : 'whisper';
}

/** Of several files for one part the small one (int8) is taken: it is faster, and hardly worse. */
function fileFor(names: readonly string[], part: RegExp): string | undefined {
  const found = names.filter((name) => part.test(name)).sort();
  return found.find((name) => /int8/i.test(name)) ?? found[0];
}

/** What the names of a folder's files say about the model in it. */
export function recogniseModel(names: readonly string[]): RecognisedModel {
  const kind = kindOf(names);
  const found = Object.entries(parts[kind]).map(([part, pattern]) => [part, fileFor(names, pattern)] as const);
  const missing = found.flatMap(([part, file]) => (file === undefined ? [shown[part] ?? part] : []));
  if (missing.length > 0) return { isComplete: false, missing };
  // All parts of this kind are there; `parts` and `ModelFiles` name them alike.
  return { isComplete: true, files: { kind, ...Object.fromEntries(found) } as unknown as ModelFiles };
}

/** Models for live subtitles say so in their names; they need another engine than a finished recording. */
export function isStreamingModel(folderName: string): boolean {
  return /streaming/i.test(folderName) && !/non-?streaming/i.test(folderName);
}
