import { type Picture, requireBearableSize, requireFewPieces, unreadable } from './picture.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;
/** How often an animation runs; every other program writes for itself. */
const loops = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

/** Keeps what draws; comments, texts, what programs wrote for themselves and what follows the end are left out. */
export function cleanGif(bytes: Buffer): Picture {
  requireBearableSize({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) });
  let at = 13 + tableBytes(bytes.readUInt8(10));
  const kept: Buffer[] = [bytes.subarray(0, at)];
  let hasImage = false;
  for (;;) {
    requireFewPieces(kept);
    const kind = bytes.readUInt8(at);
    if (kind === trailer) break;
    if (kind !== extension && kind !== image) throw unreadable();

    const from = at;
    at = endOfBlocks(bytes, kind === extension ? at + 2 : at + 11 + tableBytes(bytes.readUInt8(at + 9)));
    hasImage ||= kind === image;
    const block = bytes.subarray(from, at);
    if (kind === image || isDrawing(block)) kept.push(block);
  }
  if (!hasImage) throw unreadable();
  return { bytes: Buffer.concat([...kept, Buffer.from([trailer])]), takenOn: null };
}

function isDrawing(block: Buffer): boolean {
  const label = block.readUInt8(1);
  return label === graphicControl || (label === application && loops.includes(block.toString('latin1', 3, 14)));
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Blocks of up to 255 bytes, closed by an empty one. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length;
  return at + 1;
}
