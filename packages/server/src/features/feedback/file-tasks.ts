import {
  type ColumnSummary,
  type DetectedFormat,
  type FileFormat,
  type GuessedMapping,
  guessMapping,
  type SurveyMapping,
} from '@anklang/domain';
import { type AppliedMapping, applyMapping } from './apply-mapping.ts';
import { readTable } from './reading/read-table.ts';
import { summariseColumns } from './reading/summarise-columns.ts';
import type { Table } from './reading/table.ts';

/** Work on whole files, done in another thread so that requests are answered meanwhile. */
export const fileTasks = { module: import.meta.url, describe: 'describeFile', read: 'readSurveyFile' } as const;

type Watched = { onProgress(share: number): void };

export type FileDescription = {
  readonly format: DetectedFormat;
  readonly rows: number;
  readonly columns: ColumnSummary[];
  readonly preview: { columns: string[]; rows: (string | null)[][] };
  readonly guess: GuessedMapping;
};

const previewRows = 20;
const previewCell = 500;

/**
 * Everything the upload page shows about a file.
 *
 * @public called by name in another thread
 */
export async function describeFile(
  { path, format }: { path: string; format: FileFormat },
  { onProgress }: Watched,
): Promise<FileDescription> {
  const read = await readTable({ path, format, onProgress });
  const columns = summariseColumns(read.table);
  return {
    format: read.format,
    rows: read.table.rows,
    columns,
    preview: { columns: [...read.table.columns], rows: previewOf(read.table) },
    guess: guessMapping(columns),
  };
}

export type SurveyFile = AppliedMapping & { readonly format: DetectedFormat };

/** @public called by name in another thread */
export async function readSurveyFile(
  { path, mapping }: { path: string; mapping: SurveyMapping },
  { onProgress }: Watched,
): Promise<SurveyFile> {
  const { table, format } = await readTable({ path, format: mapping.format, onProgress });
  return { ...applyMapping(table, mapping), format };
}

function previewOf(table: Table): (string | null)[][] {
  return Array.from({ length: Math.min(previewRows, table.rows) }, (_, row) =>
    table.columns.map((_name, column) => table.cell(row, column)?.slice(0, previewCell) ?? null),
  );
}
