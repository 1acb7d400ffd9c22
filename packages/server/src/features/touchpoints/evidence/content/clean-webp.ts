import { fail } from '@anklang/domain';
import { readExif, writeOrientation } from './exif.ts';
import { type Picture, requireBearableSize, requireFewPieces, unreadable } from './picture.ts';

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const extended = 'VP8X';
const hasNotes = 0b0000_1100;
const hasExif = 0b0000_1000;
const exifMark = 'Exif\0\0';
/** Of an animation: where a picture stands and how long. */
const frameHeadBytes = 16;

type Chunk = { name: string; content: Buffer };

/** Keeps what draws, and how the picture is turned; camera notes, texts and what follows the end are left out. */
export function cleanWebp(bytes: Buffer): Picture {
  const chunks = readChunks(bytes.subarray(12, endOf(bytes)));
  requireBearableSize(sizeOf(chunks[0]));
  if (!chunks.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')) throw unreadable();

  const notes = chunks.find(({ name }) => name === 'EXIF')?.content ?? Buffer.alloc(0);
  const exif = readExif(notes.toString('latin1', 0, 6) === exifMark ? notes.subarray(6) : notes);
  const isTurned = exif.orientation !== 1 && chunks[0]?.name === extended;
  const kept = chunks.filter(({ name }) => drawing.has(name)).map((chunk) => cleanChunk(chunk, isTurned));
  if (isTurned) kept.push({ name: 'EXIF', content: writeOrientation(exif.orientation) });
  return { bytes: writeRiff(kept), takenOn: exif.takenOn };
}

function endOf(bytes: Buffer): number {
  // Sounds and films are wrapped in the same way.
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') throw fail('evidence_refused', {});
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw unreadable();
  return end;
}

function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    requireFewPieces(chunks);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) throw unreadable();
    chunks.push({ name: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + length) });
    // An odd one is filled up to an even length.
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function sizeOf(first: Chunk | undefined): { width: number; height: number } {
  if (!first) throw unreadable();
  const { name, content } = first;
  if (name === extended) return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
  if (name === 'VP8 ') return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff };
  if (name !== 'VP8L') throw unreadable();
  const bits = content.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function cleanChunk({ name, content }: Chunk, isTurned: boolean): Chunk {
  if (name === extended) {
    const head = Buffer.from(content);
    head.writeUInt8((head.readUInt8(0) & ~hasNotes) | (isTurned ? hasExif : 0), 0);
    return { name, content: head };
  }
  if (name !== 'ANMF') return { name, content };

  const inner = readChunks(content.subarray(frameHeadBytes)).filter((chunk) => drawing.has(chunk.name));
  return { name, content: Buffer.concat([content.subarray(0, frameHeadBytes), ...inner.map(writeChunk)]) };
}

function writeChunk({ name, content }: Chunk): Buffer {
  const chunk = Buffer.alloc(8 + content.length + (content.length % 2));
  chunk.write(name, 0, 'latin1');
  chunk.writeUInt32LE(content.length, 4);
  content.copy(chunk, 8);
  return chunk;
}

function writeRiff(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks.map(writeChunk)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
