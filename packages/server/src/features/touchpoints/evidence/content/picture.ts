import { fail } from '@anklang/domain';

/** A picture without what it tells of its maker: bytes, and the day it was taken on where it says so. */
export type Picture = { bytes: Buffer; takenOn: string | null };

const megapixels = 100;
/** More pieces than any camera or program writes. */
const mostPieces = 100_000;

/** Small bytes may be a great many pixels, and whoever looks at the page pays for them. */
export function requireBearableSize({ width, height }: { width: number; height: number }): void {
  if (width === 0 || height === 0) throw unreadable();
  if (width * height > megapixels * 1_000_000) throw fail('image_too_large', { limit: megapixels });
}

export function requireFewPieces(pieces: readonly unknown[]): void {
  if (pieces.length > mostPieces) throw unreadable();
}

export function unreadable() {
  return fail('evidence_unreadable', {});
}
