import { open, stat } from 'node:fs/promises';
import { fail, type LogKind } from '@anklang/domain';
import { kindOfStart } from './kind-of-start.ts';
import { readPieces } from './unpack-file.ts';

/** What a file is, by its first bytes; its name says nothing. */
export type SniffedLog = {
  readonly path: string;
  readonly size: number;
  readonly packed: boolean;
  readonly kind: LogKind;
  /** The unpacked beginning, at most `headBytes`. */
  readonly head: Buffer;
  /** `head` is all there is. */
  readonly complete: boolean;
};

/** Enough for ten thousand rows of any usual log. */
const headBytes = 4 * 1024 * 1024;

export async function sniffLog(path: string): Promise<SniffedLog> {
  const unusable = (error: NodeJS.ErrnoException) => fail('path_unusable', { path, reason: error.code ?? 'unknown' });
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error);
  });
  if (!found.isFile()) throw fail('path_unusable', { path, reason: 'notAFile' });
  if (found.size === 0) throw fail('log_empty', {});
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error);
  });
  const magic = Buffer.alloc(2);
  await file.read(magic, 0, 2, 0).finally(() => file.close());
  const packed = magic[0] === 0x1f && magic[1] === 0x8b;
  const pieces: Buffer[] = [];
  let length = 0;
  let complete = true;
  for await (const piece of readPieces({ path, packed }, Number.POSITIVE_INFINITY)) {
    pieces.push(piece);
    length += piece.length;
    if (length <= headBytes) continue;
    complete = false;
    break;
  }
  const head = Buffer.concat(pieces).subarray(0, headBytes);
  if (head.length === 0) throw fail('log_empty', {});
  const kind = kindOfStart(head.toString('latin1', 0, 1024));
  // These are packed by themselves, and read where they lie.
  if (packed && ['xlsx', 'parquet', 'ocel-sqlite'].includes(kind)) {
    throw fail('file_unreadable', { format: 'gzip', reason: 'packed' });
  }
  return { path, size: found.size, packed, kind, head, complete };
}
