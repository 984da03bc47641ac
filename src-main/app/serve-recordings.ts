import { open } from 'node:fs/promises';

const recordingUrl = /^\/recordings\/([\w-]{1,128})\.wav$/;
/** Pages get a recording in pieces of so many bytes at the most, about half a minute. */
const largestPiece = 1024 * 1024;

/** The recording that an address names; null for any other address. */
export function recordingOf(url: string): string | null {
  return recordingUrl.exec(new URL(url).pathname)?.[1] ?? null;
}

/** First and last byte that are asked for (both included); null for what is no range of a file of this size. */
export function parseRange(
  range: string | null,
  size: number,
): { readonly first: number; readonly last: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? 'bytes=0-') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? { first, last: Math.min(last, first + largestPiece - 1) } : null;
}

/** A piece of a sound file, as a player asks for it. Rejects when there is no such file. */
export async function serveSound(file: string, range: string | null): Promise<Response> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const piece = parseRange(range, size);
    if (piece === null) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
    const bytes = new Uint8Array(piece.last - piece.first + 1);
    const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, piece.first);
    return new Response(bytes.subarray(0, bytesRead), {
      status: 206,
      headers: {
        'Content-Type': 'audio/wav',
        'Content-Length': String(bytesRead),
        'Content-Range': `bytes ${piece.first}-${piece.first + bytesRead - 1}/${size}`,
        'Accept-Ranges': 'bytes',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } finally {
    await handle.close();
  }
}
