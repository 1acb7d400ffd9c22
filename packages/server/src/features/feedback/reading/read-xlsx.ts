import { type DetectedFormat, type FileFormat, fail } from '@anklang/domain';
import type { FileSource } from './file-source.ts';
import type { ReadContext, ReadResult } from './read-table.ts';
import { scanRows } from './scan-rows.ts';
import { TableBuilder } from './table.ts';
import { openXlsxArchive, type XlsxArchive } from './xlsx-archive.ts';
import { readWorkbook, type Workbook } from './xlsx-workbook.ts';

/** A sheet leaves out empty cells wherever they stand. */
const shortRowsFit = true;

/** Reads one sheet as a stream: the one named, or the first that has rows below a header. Formulas give their last value. */
export async function readXlsx(source: FileSource, told: FileFormat, context: ReadContext): Promise<ReadResult> {
  const archive = await openXlsxArchive(source, context);
  try {
    const workbook = await readWorkbook(archive, context);
    for (const sheet of wantedSheets(workbook, told.sheet)) {
      const builder = await readSheet({ archive, workbook, part: sheet.part, context });
      if (builder.rows === 0) continue;
      const { table, decimal, warnings } = builder.finish({ decimal: told.decimal });
      const format: DetectedFormat = {
        kind: 'xlsx',
        encoding: null,
        delimiter: null,
        quote: null,
        decimal,
        sheet: sheet.name,
      };
      return { table, format, warnings };
    }
    throw fail('file_empty', {});
  } finally {
    archive.close();
  }
}

function wantedSheets(workbook: Workbook, name: string | undefined) {
  if (name === undefined) return workbook.sheets;
  const found = workbook.sheets.filter((sheet) => sheet.name === name);
  if (found.length > 0) return found;
  const names = workbook.sheets.slice(0, 10).map((sheet) => `"${sheet.name}"`);
  throw fail('file_unreadable', { format: 'xlsx', reason: 'sheetMissing', detail: names.join(', ') });
}

async function readSheet(sheet: {
  archive: XlsxArchive;
  workbook: Workbook;
  part: string;
  context: ReadContext;
}): Promise<TableBuilder> {
  const builder = new TableBuilder(sheet.context.limits);
  await scanRows(sheet, (row, line) => {
    if (row.every((cell) => cell === null || cell.trim() === '')) return;
    if (builder.width === 0) builder.setHeader(row);
    else builder.addRow(row, line, { shortRowsFit });
  });
  return builder;
}
