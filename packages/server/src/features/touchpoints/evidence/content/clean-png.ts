import { crc32 } from 'node:zlib';
import { readExif, writeOrientation } from './exif.ts';
import { type Picture, requireBearableSize, requireFewPieces, unreadable } from './picture.ts';

const signatureBytes = 8;
/** What draws: pixels, palette, transparency, colours, sizes, animation. */
const drawing = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/** Keeps what draws, and how the picture is turned; texts, camera notes, times and what follows the end are left out. */
export function cleanPng(bytes: Buffer): Picture {
  const kept: Buffer[] = [bytes.subarray(0, signatureBytes)];
  let exif = readExif(Buffer.alloc(0));
  let pixelsFrom = 0;
  let at = signatureBytes;
  for (let name = ''; name !== 'IEND'; ) {
    requireFewPieces(kept);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw unreadable();
    const isFirst = name === '';
    name = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, end - 4);
    if (isFirst !== (name === 'IHDR') || (isFirst && content.length !== 13)) throw unreadable();
    if (isFirst) requireBearableSize({ width: content.readUInt32BE(0), height: content.readUInt32BE(4) });
    if (name === 'eXIf') exif = readExif(content);
    if (name === 'IDAT' && pixelsFrom === 0) pixelsFrom = kept.length;
    if (drawing.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (pixelsFrom === 0) throw unreadable();

  if (exif.orientation !== 1) kept.splice(pixelsFrom, 0, chunkOf('eXIf', writeOrientation(exif.orientation)));
  return { bytes: Buffer.concat(kept), takenOn: exif.takenOn };
}

function chunkOf(name: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(name, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, content.length + 8)), content.length + 8);
  return chunk;
}
