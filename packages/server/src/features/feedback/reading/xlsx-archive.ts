import { fail } from '@anklang/domain';
import yauzl from 'yauzl';
import type { FileSource } from './file-source.ts';
import { tooLarge } from './limits.ts';
import type { ReadContext } from './read-table.ts';
import { createXmlScanner, type XmlHandlers } from './scan-xml.ts';

const mostEntries = 10_000;
const mostExpansion = 1000;

/** The parts of a spreadsheet file, opened only after their declared sizes were found bearable. */
export type XlsxArchive = {
  has(name: string): boolean;
  /** Streams one XML part through the handlers; absent parts are silently empty. */
  scan(name: string, handlers: XmlHandlers): Promise<void>;
  close(): void;
};

export async function openXlsxArchive(source: FileSource, context: ReadContext): Promise<XlsxArchive> {
  const zip = await openZip(source);
  const entries = new Map<string, yauzl.Entry>();
  // What was really unpacked counts too: a header may lie.
  let unpacked = 0;
  try {
    let declared = 0;
    let read = 0;
    for await (const entry of zip.eachEntry()) {
      if (++read > mostEntries) throw fail('file_unreadable', { format: 'xlsx', reason: 'tooManyParts' });
      declared += entry.uncompressedSize;
      if (declared > context.limits.unpacked) throw tooLarge('unpacked', context.limits);
      entries.set(entry.fileName.replaceAll('\\', '/').toLowerCase(), entry);
    }
  } catch (error) {
    zip.close();
    throw error;
  }

  return {
    has: (name) => entries.has(name.toLowerCase()),
    async scan(name, handlers) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return;
      if (entry.isEncrypted()) throw fail('file_unreadable', { format: 'xlsx', reason: 'encrypted' });
      const scanner = createXmlScanner(handlers);
      const decoder = new TextDecoder('utf-8');
      const stream = await zip.openReadStreamPromise(entry);
      let bytes = 0;
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          context.stopIfAsked();
          bytes += chunk.length;
          unpacked += chunk.length;
          if (unpacked > context.limits.unpacked) throw tooLarge('unpacked', context.limits);
          if (bytes > 1_000_000 && bytes > entry.compressedSize * mostExpansion * 2)
            throw tooLarge('unpacked', context.limits);
          scanner.write(decoder.decode(chunk, { stream: true }));
          context.onProgress(Math.min(1, bytes / Math.max(1, entry.uncompressedSize)));
        }
        scanner.write(decoder.decode());
        scanner.end();
      } finally {
        stream.destroy();
      }
    },
    close: () => zip.close(),
  };
}

async function openZip(source: FileSource): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false } as const;
  if ('path' in source.place) return yauzl.openPromise(source.place.path, options);
  const { buffer, byteOffset, byteLength } = source.place.bytes;
  return yauzl.fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), options);
}
