import { AnklangError, fail } from '@anklang/domain';
import { openSource } from './file-source.ts';
import { defaultLimits, type ReadLimits, tooLarge } from './limits.ts';
import { scanRows } from './scan-rows.ts';
import { openXlsxArchive } from './xlsx-archive.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/** All texts of a spreadsheet, row by row; a cell without anything is empty. */
export type SheetRows = { name: string; rows: string[][] };

const mostSheets = 100;

/** Reads every sheet of a spreadsheet that is small enough to be held. Ends in sheets or in an `AnklangError`. */
export async function readSheets(bytes: Uint8Array, told: Partial<ReadLimits> = {}): Promise<SheetRows[]> {
  const limits = { ...defaultLimits, ...told };
  const context = { limits, stopIfAsked: () => undefined, onProgress: () => undefined };
  try {
    const archive = await openXlsxArchive(await openSource({ bytes }, limits), context);
    try {
      const workbook = await readWorkbook(archive, context);
      const sheets: SheetRows[] = [];
      let count = 0;
      for (const { name, part } of workbook.sheets.slice(0, mostSheets)) {
        const rows: string[][] = [];
        await scanRows({ archive, workbook, part, context }, (cells) => {
          if (++count > limits.rows) throw tooLarge('rows', limits);
          rows.push(cells.map((cell) => cell ?? ''));
        });
        sheets.push({ name, rows });
      }
      return sheets;
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof AnklangError) throw error;
    const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : String(error);
    throw fail('file_unreadable', { format: 'xlsx', reason: 'damaged', detail });
  }
}
