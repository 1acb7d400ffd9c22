import { fail } from '@anklang/domain';
import type { ImportedFile } from '../../interaction-store.ts';
import type { Server } from '../server.ts';
import { placed } from './add-batch.ts';
import { keepAttempt } from './keep-attempt.ts';
import type { NameLimits } from './name-limits.ts';
import { readParquetBlocks } from './parquet-blocks.ts';
import { longestAttempt } from './sweep-attempts.ts';

type Keeper = { server: Server; names: NameLimits; newAttempt: () => string; now: () => Date };

/** Sends the file block by block; all of it is there for others at once, when the last block is. */
export async function importFile(
  { server, names, newAttempt, now }: Keeper,
  { signal, onProgress, path, rows: expected, ...batch }: ImportedFile,
): Promise<{ repeated: boolean }> {
  const { workspaceId } = batch;
  const attempt = newAttempt();
  const began = now().getTime();
  const goOn = () => {
    if (signal?.aborted) throw fail('cancelled', {});
    if (now().getTime() - began > longestAttempt) throw fail('interactions_unusable', { reason: 'too slow' });
  };
  goOn();
  const { repeated } = await keepAttempt(server, { ...batch, attempt }, async () => {
    let rows = 0;
    for await (const columns of readParquetBlocks(path)) {
      goOn();
      await server.insert({ table: 'interactions', columns: placed(columns, { workspaceId, attempt, from: rows }) });
      rows += columns['customer']!.length;
      onProgress?.(Math.min(1, rows / expected));
    }
    goOn();
    await names.admitAttempt(workspaceId, attempt);
    goOn();
    return rows;
  });
  return { repeated };
}
