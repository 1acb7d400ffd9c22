import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const smallJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABYRAQEBAAAAAAAAAAAAAAAAAAABMf/aAAwDAQACEQMRAD8AiALTpj//2Q==';
const smallWebp = 'UklGRjQAAABXRUJQVlA4ICgAAACwAQCdASoDAAIABABoJagCdLoABDAAAP7cUfhtVZW35E9+VhR8n4AA';

/** What no cleaned file may still say. */
export const secret = 'Lindenstrasse 7, Familie Geheim';

/** Notes of a camera: how the picture is turned, when it was taken, and where and whose it is. */
export function makeExif({ orientation = 1, takenAt = '2026:05:17 10:11:12' } = {}): Buffer {
  const words = Buffer.from(`${secret}\0`);
  const day = Buffer.from(`${takenAt}\0`);
  const folderBytes = 2 + 3 * 12 + 4;
  const details = 8 + folderBytes;
  const texts = details + 2 + 12 + 4;
  const tiff = Buffer.alloc(texts);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(3, 8);
  entry(10, { tag: 0x0112, type: 3, count: 1, value: orientation * 0x1_0000 });
  entry(22, { tag: 0x013b, type: 2, count: words.length, value: texts + day.length });
  entry(34, { tag: 0x8769, type: 4, count: 1, value: details });
  tiff.writeUInt16BE(1, details);
  entry(details + 2, { tag: 0x9003, type: 2, count: day.length, value: texts });
  return Buffer.concat([tiff, day, words]);

  function entry(at: number, { tag, type, count, value }: Record<'tag' | 'type' | 'count' | 'value', number>): void {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    tiff.writeUInt32BE(value, at + 8);
  }
}

export function segment(marker: number, content: Buffer | string): Buffer {
  const body = Buffer.from(content);
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
}

/** Three pixels by two, with whatever stands between its beginning and its tables, and behind its end. */
export function makeJpeg(options: { segments?: readonly Buffer[]; behind?: string } = {}): Buffer {
  const plain = Buffer.from(smallJpeg, 'base64');
  const headBytes = 20;
  return Buffer.concat([
    plain.subarray(0, headBytes),
    ...(options.segments ?? []),
    plain.subarray(headBytes),
    Buffer.from(options.behind ?? ''),
  ]);
}

export function chunk(name: string, content: Buffer | string): Buffer {
  const body = Buffer.concat([Buffer.from(name), Buffer.from(content)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One grey pixel (whatever size it claims), with more chunks before its pixels, and behind its end. */
export function makePng(
  options: { chunks?: readonly Buffer[]; behind?: string; width?: number; height?: number; grey?: number } = {},
): Buffer {
  const { chunks = [], behind = '', width = 1, height = 1, grey = 120 } = options;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, grey]))),
    chunk('IEND', ''),
    Buffer.from(behind),
  ]);
}

function riff(name: string, content: Buffer): Buffer {
  const chunkOf = Buffer.alloc(8 + content.length + (content.length % 2));
  chunkOf.write(name, 0, 'latin1');
  chunkOf.writeUInt32LE(content.length, 4);
  content.copy(chunkOf, 8);
  return chunkOf;
}

/** Three pixels by two; with notes in the extended form, where they are allowed. */
export function makeWebp(options: { notes?: readonly (readonly [name: string, content: Buffer])[] } = {}): Buffer {
  const plain = Buffer.from(smallWebp, 'base64');
  if (!options.notes) return plain;
  const head = Buffer.from([0b0000_1100, 0, 0, 0, 2, 0, 0, 1, 0, 0]);
  const notes = options.notes.map(([name, content]) => riff(name, content));
  const body = Buffer.concat([Buffer.from('WEBP'), riff('VP8X', head), plain.subarray(12), ...notes]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
}

/** One pixel, with a comment and something a program wrote for itself. */
export function makeGif(options: { behind?: string } = {}): Buffer {
  const block = (...bytes: number[]) => Buffer.from(bytes);
  const words = Buffer.from(secret);
  return Buffer.concat([
    Buffer.from('GIF89a'),
    block(1, 0, 1, 0, 0x80, 0, 0, ...[0, 0, 0, 255, 255, 255]),
    block(0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0),
    block(0x21, 0xfe, words.length, ...words, 0),
    block(0x21, 0xff, 11, ...Buffer.from('XMP DataXMP'), words.length, ...words, 0),
    block(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
    block(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0),
    block(0x3b),
    Buffer.from(options.behind ?? ''),
  ]);
}

export function makeOffice(
  options: { part?: string; types?: string; more?: Record<string, Uint8Array>; level?: 0 | 9 } = {},
): Buffer {
  const { part = 'word/document.xml', types = '<Types/>', more = {}, level = 0 } = options;
  return Buffer.from(zipSync({ '[Content_Types].xml': strToU8(types), [part]: strToU8('<x/>'), ...more }, { level }));
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
