import { type DetectedFormat, type FileFormat, fail } from '@anklang/domain';
import { detectDialect, detectEncoding, type TextEncoding } from './detect-text.ts';
import type { FileSource } from './file-source.ts';
import type { ReadContext, ReadResult } from './read-table.ts';
import { createCsvScanner } from './scan-csv.ts';
import { TableBuilder } from './table.ts';

const sampleLength = 128 * 1024;
const shortRowsFit = false;

export async function readCsv(source: FileSource, told: FileFormat, context: ReadContext): Promise<ReadResult> {
  const encoding = told.encoding ?? (await detectEncoding(source.chunks()));
  const sample = await decodeHead(source, encoding);
  refuseBinary(sample);
  const dialect = detectDialect(sample, told as { delimiter?: string; quote?: string }, source.size <= sampleLength);

  const builder = new TableBuilder(context.limits);
  let hintLine = /^sep=[,;\t|]\r?\n/i.test(sample);
  const scanner = createCsvScanner({
    dialect,
    limits: context.limits,
    onRow(cells, line) {
      if (hintLine) hintLine = false;
      else if (builder.width === 0) builder.setHeader(cells);
      else builder.addRow(cells, line, { shortRowsFit });
    },
  });
  const decoder = new TextDecoder(encoding);
  let read = 0;
  for await (const chunk of source.chunks()) {
    context.stopIfAsked();
    scanner.write(decoder.decode(chunk, { stream: true }));
    read += chunk.length;
    context.onProgress(read / source.size);
  }
  scanner.write(decoder.decode());
  scanner.end();

  const { table, decimal, warnings } = builder.finish({ decimal: told.decimal });
  const format: DetectedFormat = { kind: 'csv', encoding, ...dialect, decimal, sheet: null };
  return { table, format, warnings };
}

async function decodeHead(source: FileSource, encoding: TextEncoding): Promise<string> {
  const head = await source.head(sampleLength);
  return new TextDecoder(encoding).decode(head, { stream: true });
}

/** Pictures, archives and programs are full of control characters; texts are not. */
function refuseBinary(sample: string): void {
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  if (controls > 20 && controls > sample.length * 0.05) {
    throw fail('file_unreadable', { format: 'csv', reason: 'notText' });
  }
}
