import { asBytes, readEvents } from '../../reading/read-xes.ts';
import { createXesScanner } from '../../reading/scan-xes.ts';
import { readPieces } from '../../reading/unpack-file.ts';
import { unpackedLimit } from '../../reading/unpacked-limit.ts';
import { openRowWriter } from './row-writer.ts';
import { shareOf } from './share-of.ts';
import type { WriteRowsInput, WrittenRows } from './write-rows.ts';

/** Writes down the events of an XES file, each with the line on which it ends. */
export async function writeXesRows(
  input: WriteRowsInput,
  { onProgress }: { onProgress(share: number): void },
): Promise<WrittenRows> {
  const writer = openRowWriter(input.target, input.columns);
  try {
    const reader = readEvents(input.columns, (cells) => writer.write(scanner.line(), cells));
    const scanner = createXesScanner(reader, { countsLines: true });
    let passed = 0;
    for await (const piece of readPieces(input, unpackedLimit(input))) {
      scanner.write(asBytes(piece, passed === 0));
      passed += piece.length;
      onProgress(shareOf(passed, input));
    }
    scanner.end();
    return { rows: writer.end(), broken: [], brokenCount: 0 };
  } finally {
    writer.close();
  }
}
