import { inflateSync } from 'node:zlib';

const header = { woff: 44, sfnt: 12 };
const entry = { woff: 20, sfnt: 16 };

/**
 * The font in a WOFF 1.0 file as it is without packing, tables in their order. The PDF library could unpack it too, but
 * takes half a second for each file.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, place) => {
    const at = header.woff + place * entry.woff;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const range = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(header.sfnt + count * entry.sfnt);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(range * 16, 6);
  head.writeUInt16BE(Math.log2(range), 8);
  head.writeUInt16BE((count - range) * 16, 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  for (const [place, { tag, checksum, bytes }] of tables.entries()) {
    const at = header.sfnt + place * entry.sfnt;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    bodies.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat([head, ...bodies]);
}
