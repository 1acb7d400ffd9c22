import { open, readFile, stat } from 'node:fs/promises';
import { fail } from '@anklang/domain';
import { type ReadLimits, tooLarge } from './limits.ts';

/** A file on disk or in memory, read in chunks or, where the format needs it, at once. */
export type FileSource = {
  readonly size: number;
  readonly place: { readonly path: string } | { readonly bytes: Uint8Array };
  chunks(): AsyncIterable<Uint8Array>;
  head(length: number): Promise<Uint8Array>;
  all(): Promise<Uint8Array>;
};

const chunkBytes = 256 * 1024;

export async function openSource(place: FileSource['place'], limits: ReadLimits): Promise<FileSource> {
  const source = 'path' in place ? await onDisk(place.path) : inMemory(place.bytes);
  if (source.size > limits.bytes) throw tooLarge('bytes', limits);
  if (source.size === 0) throw fail('file_empty', {});
  return source;
}

function inMemory(bytes: Uint8Array): FileSource {
  return {
    size: bytes.length,
    place: { bytes },
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
    head: async (length) => bytes.subarray(0, length),
    all: async () => bytes,
  };
}

async function onDisk(path: string): Promise<FileSource> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw fail('path_unusable', { path, reason: error.code ?? 'unknown' });
  });
  if (!found.isFile()) throw fail('path_unusable', { path, reason: found.isDirectory() ? 'EISDIR' : 'notAFile' });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const file = await openFile(path);
    try {
      while (true) {
        const buffer = Buffer.allocUnsafe(chunkBytes);
        const { bytesRead } = await file.read(buffer, 0, chunkBytes, null);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }
  return {
    size: found.size,
    place: { path },
    chunks,
    async head(length) {
      const file = await openFile(path);
      try {
        const buffer = Buffer.alloc(length);
        const { bytesRead } = await file.read(buffer, 0, length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    all: () => readFile(path),
  };
}

async function openFile(path: string) {
  return open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw fail('path_unusable', { path, reason: error.code ?? 'unknown' });
  });
}
