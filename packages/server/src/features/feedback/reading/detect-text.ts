import type { FileFormat } from '@anklang/domain';
import { defaultLimits } from './limits.ts';
import { type CsvDialect, createCsvScanner } from './scan-csv.ts';

export type TextEncoding = NonNullable<FileFormat['encoding']>;

/** By byte order mark, then by NULs in every second byte, then by whether all bytes are valid UTF-8. */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<TextEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      first = false;
      const wide = wideEncoding(chunk);
      if (wide !== null) return wide;
    }
    try {
      // Never flushed: a file cut in the middle of a character is still UTF-8.
      utf8.decode(chunk, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  return 'utf-8';
}

function wideEncoding(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const looked = Math.min(head.length, 4096) & ~1;
  if (looked < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const half = looked / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleRows = 200;

/** The delimiter that cuts the first rows into the most, and most alike, cells. `complete`: the sample is all there is. */
export function detectDialect(sample: string, told: Partial<CsvDialect>, complete: boolean): CsvDialect {
  const quote = told.quote ?? detectQuote(sample);
  if (told.delimiter !== undefined) return { delimiter: told.delimiter, quote };
  const hint = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(sample);
  if (hint !== null) return { delimiter: hint[1]!, quote };
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(rowWidths(sample, { delimiter, quote }, complete));
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, quote };
}

function detectQuote(sample: string): string {
  if (sample.includes('"')) return '"';
  const single = sample.match(/(?<=^|[,;\t|])'[^'\r\n]*'(?=$|[,;\t|])/gm);
  return single !== null && single.length >= 2 ? "'" : '"';
}

function rowWidths(sample: string, dialect: CsvDialect, complete: boolean): number[] {
  const widths: number[] = [];
  const scanner = createCsvScanner({
    dialect,
    limits: { ...defaultLimits, cell: Number.MAX_SAFE_INTEGER, columns: Number.MAX_SAFE_INTEGER },
    onRow: (cells) => {
      if (widths.length < sampleRows) widths.push(cells.length);
    },
  });
  scanner.write(sample);
  try {
    if (complete || widths.length < 2) scanner.end();
  } catch {
    // An open quote at the end of the sample says nothing about the delimiter.
  }
  return widths;
}

function scoreOf(widths: readonly number[]): number {
  const header = widths[0] ?? 0;
  if (header < 2) return 0;
  const alike = widths.filter((width) => width === header).length / widths.length;
  return alike * alike * Math.log2(header + 1);
}
