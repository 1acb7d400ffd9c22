import { type EvidenceKind, fail } from '@anklang/domain';
import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { findOfficeKind } from './find-office-kind.ts';
import { isPlainText } from './is-plain-text.ts';
import { type Picture, unreadable } from './picture.ts';

export type Found = { mediaType: EvidenceKind; bytes: Buffer; takenOn: string | null };

const pictures: { mediaType: EvidenceKind; begins: readonly string[]; clean: (bytes: Buffer) => Picture }[] = [
  { mediaType: 'image/png', begins: ['\x89PNG\r\n\x1a\n'], clean: cleanPng },
  { mediaType: 'image/jpeg', begins: ['\xff\xd8\xff'], clean: cleanJpeg },
  { mediaType: 'image/gif', begins: ['GIF87a', 'GIF89a'], clean: cleanGif },
  { mediaType: 'image/webp', begins: ['RIFF'], clean: cleanWebp },
];

/**
 * What a file is, by its bytes alone, and the bytes that may be kept. A picture is written anew from the pieces that draw
 * it: nobody needs to know where it was taken, and nothing else can hide in it.
 */
export async function lookInto(bytes: Buffer): Promise<Found> {
  if (bytes.length === 0) throw unreadable();
  const head = bytes.toString('latin1', 0, 16);
  const picture = pictures.find(({ begins }) => begins.some((start) => head.startsWith(start)));
  if (picture) return { mediaType: picture.mediaType, ...cleaned(bytes, picture.clean) };

  const whole = { bytes, takenOn: null };
  if (/^%PDF-[12]\.\d/.test(head)) {
    if (bytes.lastIndexOf('%%EOF') < 0) throw unreadable();
    return { mediaType: 'application/pdf', ...whole };
  }
  if (head.startsWith('PK\x03\x04')) return { mediaType: await findOfficeKind(bytes), ...whole };
  if (isPlainText(bytes)) return { mediaType: 'text/plain', ...whole };
  throw fail('evidence_refused', {});
}

/** A piece that would lie beyond the end: the file is broken. */
function cleaned(bytes: Buffer, clean: (bytes: Buffer) => Picture): Picture {
  try {
    return clean(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw unreadable();
    throw error;
  }
}
