import { inflateSync } from 'node:zlib';

const woffSignature = 0x774f4646;

/**
 * The font inside a WOFF 1.0 file (W3C recommendation, sections 3 to 5); other bytes come back as they are. fontkit
 * reads WOFF too, but inflates the glyph table again for every glyph, which takes seconds for a CJK font.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || source.getUint32(0) !== woffSignature) return bytes;
  const count = source.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const offset = source.getUint32(entry + 4);
    const packedLength = source.getUint32(entry + 8);
    const length = source.getUint32(entry + 12);
    const packed = bytes.subarray(offset, offset + packedLength);
    const data = packedLength < length ? inflateSync(packed, { maxOutputLength: length }) : packed;
    if (data.length !== length) throw new RangeError('A table of the font file does not have the length that it says.');
    return { tag: source.getUint32(entry), checksum: source.getUint32(entry + 16), data };
  });

  const headerLength = 12 + count * 16;
  const padded = (length: number): number => (length + 3) & ~3;
  const font = new Uint8Array(tables.reduce((sum, table) => sum + padded(table.data.length), headerLength));
  const target = new DataView(font.buffer);
  const power = 31 - Math.clz32(Math.max(count, 1));
  target.setUint32(0, source.getUint32(4));
  target.setUint16(4, count);
  target.setUint16(6, 16 << power);
  target.setUint16(8, power);
  target.setUint16(10, count * 16 - (16 << power));
  let offset = headerLength;
  tables.forEach((table, index) => {
    const entry = 12 + index * 16;
    target.setUint32(entry, table.tag);
    target.setUint32(entry + 4, table.checksum);
    target.setUint32(entry + 8, offset);
    target.setUint32(entry + 12, table.data.length);
    font.set(table.data, offset);
    offset += padded(table.data.length);
  });
  return font;
}
