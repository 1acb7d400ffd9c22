import { readExif, writeOrientation } from './exif.ts';
import { type Picture, requireBearableSize, requireFewPieces, unreadable } from './picture.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const define = { huffman: 0xc4, quantisation: 0xdb, lines: 0xdc, restart: 0xdd } as const;
const otherThanFrames = [0xc4, 0xc8, 0xcc];
const exifMark = 'Exif\0\0';

/**
 * Keeps what is needed to draw the picture in its colours, and how it is turned. Camera notes, place, names, previews,
 * comments and whatever hides behind the picture's end are left out.
 */
export function cleanJpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [];
  let exif = readExif(Buffer.alloc(0));
  let density: Buffer | null = null;
  let hasFrame = false;
  let at = 2;
  for (;;) {
    requireFewPieces(kept);
    if (bytes[at] !== 0xff) throw unreadable();
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes.readUInt8(at + 1);
    if (marker === endOfImage) break;

    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) throw unreadable();
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      requireBearableSize({ height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) });
      hasFrame = true;
    }
    if (marker === startOfScan) {
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end - segment.length, at));
      continue;
    }

    if (isMarked(segment, 0xe1, exifMark)) exif = readExif(segment.subarray(4 + exifMark.length));
    if (isMarked(segment, 0xe0, 'JFIF\0') && segment.length >= 18) density = segment.subarray(4, 16);
    if (isKept(segment)) kept.push(segment);
    at = end;
  }
  if (!hasFrame) throw unreadable();

  const head: Buffer[] = [Buffer.from([0xff, 0xd8])];
  // The last two are a preview of no width and no height.
  if (density) head.push(segmentOf(0xe0, Buffer.concat([density, Buffer.from([0, 0])])));
  if (exif.orientation !== 1) head.push(segmentOf(0xe1, Buffer.from(exifMark), writeOrientation(exif.orientation)));
  return {
    bytes: Buffer.concat([...head, ...kept, Buffer.from([0xff, endOfImage])]),
    takenOn: exif.takenOn,
  };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !otherThanFrames.includes(marker);
}

/** Tables and frames, and two notes without which colours would be wrong. */
function isKept(segment: Buffer): boolean {
  const marker = segment.readUInt8(1);
  if (isFrame(marker) || (Object.values(define) as number[]).includes(marker)) return true;
  return isMarked(segment, 0xe2, 'ICC_PROFILE\0') || (isMarked(segment, 0xee, 'Adobe') && segment.length === 16);
}

function isMarked(segment: Buffer, marker: number, mark: string): boolean {
  return segment[1] === marker && segment.toString('latin1', 4, 4 + mark.length) === mark;
}

function segmentOf(marker: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Where the drawing ends: at the first marker that is no restart and no escaped byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    return at;
  }
  throw unreadable();
}
