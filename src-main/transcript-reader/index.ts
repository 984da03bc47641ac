export { createTranscriptReader, type TranscriptReader } from './reader.ts';
