import { createCsvScanner, defaultLimits, type Table } from '../../feedback/index.ts';
import type { CsvSample } from './sample-csv.ts';
import type { SniffedLog } from './sniff-log.ts';
import { type DateOrder, guessDateOrder } from './time-stamp.ts';
import { readPieces } from './unpack-file.ts';
import { unpackedLimit } from './unpacked-limit.ts';

/** The order of day and month in a column; null where no value leaves it open. */
export function orderInTable(table: Table, column: string): DateOrder | null {
  const place = table.columns.indexOf(column);
  return place < 0 ? null : guessDateOrder(table.coded[place]!.values);
}

const deciding = /^(1[3-9]|[23]\d)[/-]\d|^\d{1,2}[/-](1[3-9]|[23]\d)[/-]/;

/** Reads on until a value decides the order, where the sample's values fit both. */
export async function orderInCsv(
  { log, sample }: { log: SniffedLog; sample: CsvSample },
  column: string,
): Promise<DateOrder | null> {
  const { table, dialect, encoding } = sample;
  const guessed = orderInTable(table, column);
  const place = table.columns.indexOf(column);
  if (guessed === null || log.complete || table.coded[place]!.values.some((value) => deciding.test(value)))
    return guessed;
  let found: string | null = null;
  const scanner = createCsvScanner({
    dialect,
    limits: defaultLimits,
    onRow(cells) {
      const cell = cells[place]?.trim();
      if (cell !== undefined && deciding.test(cell)) found ??= cell;
    },
  });
  const decoder = new TextDecoder(encoding);
  for await (const piece of readPieces(log, unpackedLimit(log))) {
    scanner.write(decoder.decode(piece, { stream: true }));
    if (found !== null) return guessDateOrder([found]);
  }
  return guessed;
}
