import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { fail, type LogKind } from '@anklang/domain';
import { kindOfStart } from './kind-of-start.ts';

/** What an event log or path file may be at most; more is refused before it hurts. */
export type LogLimits = {
  /** Bytes of the file as it is. */
  readonly bytes: number;
  /** Bytes of XES after decompression. */
  readonly unpacked: number;
  /** Bytes of a packed table after decompression: unlike XES it is held in memory. */
  readonly unpackedTable: number;
  /** Interactions. */
  readonly rows: number;
  /** Characters of one value. */
  readonly cell: number;
};

export const defaultLogLimits: LogLimits = {
  bytes: 1024 * 1024 * 1024,
  unpacked: 8 * 1024 * 1024 * 1024,
  unpackedTable: 512 * 1024 * 1024,
  rows: 20_000_000,
  cell: 10_000,
};

export type LogFile = {
  readonly path: string;
  readonly size: number;
  readonly packed: boolean;
  readonly kind: LogKind;
};

export function logTooLarge(what: 'bytes' | 'unpacked' | 'rows' | 'cell', limit: number) {
  return fail('file_too_large', { what, limit });
}

/** Looks at the first bytes: whether the file is packed, and what it is. */
export async function lookAtLog(path: string, limits: LogLimits): Promise<LogFile> {
  const unusable = (error: NodeJS.ErrnoException) => fail('path_unusable', { path, reason: error.code ?? 'unknown' });
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error);
  });
  if (!found.isFile()) throw fail('path_unusable', { path, reason: 'notAFile' });
  if (found.size === 0) throw fail('log_empty', {});
  if (found.size > limits.bytes) throw logTooLarge('bytes', limits.bytes);
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error);
  });
  const head = Buffer.alloc(2);
  await file.read(head, 0, 2, 0).finally(() => file.close());
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  let start = '';
  for await (const piece of readPieces({ path, packed }, limits.unpacked)) {
    start += piece.toString('latin1', 0, 1024);
    if (start.length >= 1024) break;
  }
  return { path, size: found.size, packed, kind: kindOfStart(start) };
}

/** The bytes of a file, unpacked, piece by piece; never more of them than `limit`. */
export async function* readPieces(
  { path, packed }: { path: string; packed: boolean },
  limit: number,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  const unpacked = createGunzip({ chunkSize: 1024 * 1024 });
  const source = packed ? file.pipe(unpacked) : file;
  file.on('error', (error) => unpacked.destroy(error));
  let passed = 0;
  try {
    for await (const piece of source) {
      passed += piece.length;
      if (passed > limit) throw logTooLarge('unpacked', limit);
      yield piece;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('Z_')) throw error;
    throw fail('file_unreadable', { format: 'gzip', reason: 'damaged' });
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

/** All bytes of a packed table. */
export async function unpackTable(path: string, limits: LogLimits): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readPieces({ path, packed: true }, limits.unpackedTable)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
