export { decodeTranscript } from './decode.ts';
export { type ParsedTranscript, parseTranscript } from './parse.ts';
export { type MalformedReason, TranscriptProblem, type TranscriptProblemCode } from './problem.ts';
export { toWebVtt } from './webvtt.ts';
