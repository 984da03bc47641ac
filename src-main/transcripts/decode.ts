/**
 * The text of a transcript file: UTF-8 or UTF-16 by its byte order mark; without one UTF-8, and Windows-1252 where the
 * bytes are not UTF-8 (older meeting tools on Windows). Never fails; the mark is not part of the text.
 */
export function decodeTranscript(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
