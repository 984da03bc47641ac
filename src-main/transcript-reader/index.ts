export { createTranscriptReader, type TranscriptReader, type TranscriptReading } from './reader.ts';
