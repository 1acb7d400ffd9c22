import { open, stat } from 'node:fs/promises';
import { fail, type LogKind } from '@anklang/domain';
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
  const kind = kindOf(head);
  // These are packed by themselves, and read where they lie.
  if (packed && ['xlsx', 'parquet', 'ocel-sqlite'].includes(kind)) throw unreadable('gzip', 'packed');
  return { path, size: found.size, packed, kind, head, complete };
}

function kindOf(head: Buffer): LogKind {
  const start = head.toString('latin1', 0, 1024);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'xlsx';
  if (start.startsWith('PAR1')) return 'parquet';
  if (start.startsWith('SQLite format 3\0')) return 'ocel-sqlite';
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw unreadable('xls', 'oldExcel');
  if (start.startsWith('%PDF-')) throw unreadable('pdf', 'pdf');
  if (start.startsWith('\x1f\x8b')) throw unreadable('gzip', 'packed');
  if (/^(\xff\xfe<\0|\xfe\xff\0<)/.test(start)) throw unreadable('XES', 'xesEncoding');
  const bare = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (bare.startsWith('<')) return 'xes';
  return bare.startsWith('{') ? 'ocel-json' : 'csv';
}

function unreadable(format: string, reason: string) {
  return fail('file_unreadable', { format, reason, detail: '0' });
}
