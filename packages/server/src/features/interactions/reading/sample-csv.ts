import { type FileFormat, fail } from '@anklang/domain';
import {
  type CsvDialect,
  createCsvScanner,
  defaultLimits,
  detectDialect,
  detectEncoding,
  type Table,
  TableBuilder,
  type TextEncoding,
} from '../../feedback/index.ts';

/** How a delimited text is to be read, and its first rows. */
export type CsvSample = {
  readonly encoding: TextEncoding;
  readonly dialect: CsvDialect;
  readonly decimal: '.' | ',';
  /** Cells of the first row as they stand there. */
  readonly width: number;
  /** A first line such as `sep=;` says what the delimiter is. */
  readonly hintLine: boolean;
  /** Lines end in one way only, as far as the sample goes. */
  readonly lineEnd: '\n' | '\r\n' | '\r' | null;
  /** No row was left out of the table for there being too many. */
  readonly whole: boolean;
  readonly table: Table;
};

export type CsvHead = {
  /** The beginning of the file, unpacked. */
  readonly head: Buffer;
  /** It is the whole file. */
  readonly complete: boolean;
  readonly told?: FileFormat | undefined;
};

const sampleRows = 10_000;
const dialectLength = 128 * 1024;
const shortRowsFit = false;

/** Reads the first rows of a delimited text. Encoding and decimal sign are those of the sample. */
export async function sampleCsv({ head, complete, told = {} }: CsvHead): Promise<CsvSample> {
  const encoding = told.encoding ?? (await detectEncoding(once(head)));
  const text = new TextDecoder(encoding).decode(head, { stream: !complete });
  refuseBinary(text.slice(0, dialectLength));
  const start = text.slice(0, dialectLength);
  const dialect = detectDialect(start, told as Partial<CsvDialect>, complete && text.length <= dialectLength);
  const hintLine = /^sep=[,;\t|]\r?\n/i.test(text);

  const builder = new TableBuilder(defaultLimits);
  let hint = hintLine;
  let width = 0;
  let rows = 0;
  const scanner = createCsvScanner({
    dialect,
    limits: defaultLimits,
    onRow(cells, line) {
      if (hint) hint = false;
      else if (width === 0) {
        width = cells.length;
        builder.setHeader(cells);
      } else if (rows++ < sampleRows) builder.addRow(cells, line, { shortRowsFit });
    },
  });
  scanner.write(text);
  if (complete) scanner.end();
  if (width === 0) throw fail(complete ? 'log_empty' : 'file_unreadable', { format: 'csv', reason: 'rowsUneven' });
  if (rows === 0) throw complete ? fail('log_empty', {}) : fail('file_too_large', { what: 'cell', limit: head.length });
  const { table, decimal } = builder.finish({ decimal: told.decimal });
  return {
    encoding,
    dialect,
    decimal,
    width,
    hintLine,
    lineEnd: lineEndOf(text),
    whole: complete && rows <= sampleRows,
    table,
  };
}

async function* once(head: Buffer): AsyncGenerator<Uint8Array> {
  yield head;
}

function lineEndOf(text: string): CsvSample['lineEnd'] {
  const feeds = text.includes('\n');
  const returns = text.includes('\r');
  if (!returns) return '\n';
  if (!feeds) return '\r';
  return /\r(?!\n|$)|(?<!\r)\n/.test(text) ? null : '\r\n';
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
