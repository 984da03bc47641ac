import { expect, it } from 'vitest';
import { decodeTranscript } from '../../../../src-main/transcripts/index.ts';

const text = 'Zoë: “Ja”';

it('reads UTF-8 with and without a mark', () => {
  const bytes = new TextEncoder().encode(text);
  expect(decodeTranscript(bytes)).toBe(text);
  expect(decodeTranscript(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toBe(text);
});

it('reads UTF-16 of both byte orders by its mark', () => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  expect(decodeTranscript(little)).toBe(text);
  expect(decodeTranscript(Buffer.from(little).swap16())).toBe(text);
});

it('falls back to Windows-1252', () => {
  expect(decodeTranscript(new Uint8Array([0x5a, 0x6f, 0xeb, 0x3a, 0x20, 0x93, 0x4a, 0x61, 0x94]))).toBe(text);
});
