import { fail, type PathMapping } from '@anklang/domain';
import { openLog } from './read-log.ts';
import { collectPathRows } from './read-path-table.ts';

export type ReadPathFile = { rows: { path: string[]; conversions: number; value: number; nulls: number }[] };

/** Reads a file of paths with conversions, all of it: such a file is counted beforehand and small. */
export async function readPathFile({ path, mapping }: { path: string; mapping: PathMapping }): Promise<ReadPathFile> {
  const { read } = await openLog({ path, format: mapping.format });
  if (read === null) throw fail('column_missing', { column: mapping.path, candidates: [] });
  const rows = collectPathRows(read.table, mapping);
  return {
    rows: rows.map(({ path: names, ...counts }) => ({
      path: names.split(mapping.separator).map((name) => name.trim()),
      ...counts,
    })),
  };
}
