import type { Batch } from '../../interaction-store.ts';
import { columnsOf } from '../questions/stored-rows.ts';
import type { Columns, Server } from '../server.ts';
import { keepAttempt } from './keep-attempt.ts';
import type { NameLimits } from './name-limits.ts';

export async function addBatch(
  { server, names, newAttempt }: { server: Server; names: NameLimits; newAttempt: () => string },
  batch: Batch,
): Promise<{ repeated: boolean; accepted: number }> {
  const { workspaceId, rows } = batch;
  const attempt = newAttempt();
  const { repeated, rows: accepted } = await keepAttempt(server, { ...batch, attempt }, async () => {
    const columns = columnsOf(rows);
    await names.admit(workspaceId, columns);
    await server.insert({ table: 'interactions', columns: placed(columns, { workspaceId, attempt, from: 0 }) });
    return rows.length;
  });
  return { repeated, accepted };
}

/** The columns with where they belong: row `from` of the attempt is the first. */
export function placed(
  columns: Columns,
  { workspaceId, attempt, from }: { workspaceId: string; attempt: string; from: number },
): Columns {
  const rows = columns['customer']!;
  return {
    ...columns,
    workspace: rows.map(() => workspaceId),
    attempt: rows.map(() => attempt),
    row: rows.map((_, row) => from + row),
  };
}
