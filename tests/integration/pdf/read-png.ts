import { inflateSync } from 'node:zlib';

/** `samples`: the bytes of all pixels, one (grey) or three (red, green, blue) each. */
export type Picture = { readonly width: number; readonly height: number; readonly samples: Uint8Array };

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const distances = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)] as const;
  if (distances[0] <= distances[1] && distances[0] <= distances[2]) return left;
  return distances[1] <= distances[2] ? up : corner;
}

/** Reads a PNG of eight bits a sample, grey or RGB, without interlacing: what `pdftoppm -png` writes. */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 2 ? 3 : 1;
  if (file[24] !== 8 || (file[25] !== 0 && file[25] !== 2) || file[28] !== 0) throw new Error('a PNG of another kind');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const samples = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < channels ? 0 : (samples[y * row + x - channels] ?? 0);
      const up = y === 0 ? 0 : (samples[(y - 1) * row + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (samples[(y - 1) * row + x - channels] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      samples[y * row + x] = ((raw[y * (row + 1) + 1 + x] ?? 0) + predicted) & 255;
    }
  }
  return { width, height, samples };
}
