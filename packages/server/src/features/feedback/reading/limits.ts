import { fail } from '@anklang/domain';

/** What a survey file may be at most; a hostile file is refused before it hurts. */
export type ReadLimits = {
  /** Bytes of the file as it is. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cell: number;
  /** Bytes after decompression: all parts of an XLSX, all pages of a Parquet file. */
  readonly unpacked: number;
};

export const defaultLimits: ReadLimits = {
  bytes: 256 * 1024 * 1024,
  rows: 2_000_000,
  columns: 20_000,
  cell: 100_000,
  unpacked: 1024 * 1024 * 1024,
};

export function tooLarge(what: keyof ReadLimits, limits: ReadLimits) {
  return fail('file_too_large', { what, limit: limits[what] });
}
