import type { RejectedInteraction } from '@anklang/domain';
import { readTable } from '../../../feedback/index.ts';
import { placesOf } from './mapped-columns.ts';
import { openRowWriter } from './row-writer.ts';
import type { WriteRowsInput, WrittenRows } from './write-rows.ts';

/** As many rows as a sheet can have; all of them are held in memory, their different values once. */
export const sheetLimits = { rows: 1_048_576, unpacked: 1024 * 1024 * 1024 };

/** Writes down the rows of one sheet. */
export async function writeXlsxRows(
  input: WriteRowsInput,
  { onProgress }: { onProgress(share: number): void },
): Promise<WrittenRows> {
  const { path, columns, format, target } = input;
  const { table } = await readTable({
    path,
    format,
    limits: sheetLimits,
    onProgress: (share) => onProgress(share * 0.8),
  });
  const places = placesOf(table.columns, columns);
  const writer = openRowWriter(target, columns);
  try {
    for (let row = 0; row < table.rows; row++) {
      writer.write(
        table.lineOf(row),
        places.map((place) => table.cell(row, place)),
      );
      if (row % 10_000 === 0) onProgress(0.8 + (row / table.rows) * 0.2);
    }
    const broken = table.rejected.map(
      ({ line, detail }): RejectedInteraction => ({ line, code: 'cellsMissing', detail }),
    );
    return { rows: writer.end(), broken, brokenCount: table.rejectedCount };
  } finally {
    writer.close();
  }
}
