import { expect, it } from 'vitest';
import { isStreamingModel, recogniseModel } from '../../../../src-main/transcription/model-files.ts';

it.each([
  [
    'whisper, the small files before the large',
    ['tiny.en-encoder.onnx', 'tiny.en-encoder.int8.onnx', 'tiny.en-decoder.onnx', 'tiny.en-tokens.txt', 'README.md'],
    {
      isComplete: true,
      files: {
        kind: 'whisper',
        encoder: 'tiny.en-encoder.int8.onnx',
        decoder: 'tiny.en-decoder.onnx',
        tokens: 'tiny.en-tokens.txt',
      },
    },
  ],
  [
    'moonshine',
    ['preprocess.onnx', 'encode.int8.onnx', 'uncached_decode.int8.onnx', 'cached_decode.int8.onnx', 'tokens.txt'],
    {
      isComplete: true,
      files: {
        kind: 'moonshine',
        preprocessor: 'preprocess.onnx',
        encoder: 'encode.int8.onnx',
        uncachedDecoder: 'uncached_decode.int8.onnx',
        cachedDecoder: 'cached_decode.int8.onnx',
        tokens: 'tokens.txt',
      },
    },
  ],
  [
    'zipformer',
    [
      'encoder-epoch-99-avg-1.onnx',
      'decoder-epoch-99-avg-1.onnx',
      'joiner-epoch-99-avg-1.int8.onnx',
      'bpe.model',
      'tokens.txt',
    ],
    {
      isComplete: true,
      files: {
        kind: 'transducer',
        encoder: 'encoder-epoch-99-avg-1.onnx',
        decoder: 'decoder-epoch-99-avg-1.onnx',
        joiner: 'joiner-epoch-99-avg-1.int8.onnx',
        tokens: 'tokens.txt',
      },
    },
  ],
  ['a part missing', ['joiner.onnx', 'encoder.onnx'], { isComplete: false, missing: ['decoder….onnx', 'tokens.txt'] }],
  ['nothing', [], { isComplete: false, missing: ['encoder….onnx', 'decoder….onnx', 'tokens.txt'] }],
  [
    'moonshine without a part',
    ['preprocess.onnx', 'encode.onnx', 'cached_decode.onnx', 'tokens.txt'],
    { isComplete: false, missing: ['uncached_decode….onnx'] },
  ],
])('knows a model by its files: %s', (_name, names, expected) => {
  expect(recogniseModel(names)).toEqual(expected);
});

it('knows models for live subtitles by their name', () => {
  expect(isStreamingModel('sherpa-onnx-streaming-zipformer-en-2023-06-26')).toBe(true);
  expect(isStreamingModel('sherpa-onnx-zipformer-en-2023-06-26')).toBe(false);
  expect(isStreamingModel('nemo-non-streaming')).toBe(false);
});
