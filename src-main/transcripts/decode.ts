/** How many bytes are looked at to tell UTF-16 that has no mark. */
const sampleBytes = 512;

/**
 * UTF-16 that lost its mark: nearly every second byte of Latin text is 0, and UTF-8 has none of them. Null when it is
 * something else.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/**
 * The text of a transcript file: UTF-8 or UTF-16 by its byte order mark; without one UTF-16 where every second byte says
 * so, UTF-8, and Windows-1252 where the bytes are not UTF-8 (older meeting tools on Windows). Never fails; the mark is
 * not part of the text.
 */
export function decodeTranscript(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
