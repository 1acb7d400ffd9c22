import { fail, type PathFile } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import type { Work } from '../work.ts';
import { deletePathFile, findPathFile, listPathFilePage } from './repository.ts';

type Totals = Pick<PathFile, 'paths' | 'conversions' | 'value' | 'nulls'>;

/** Newest first. */
export async function listPathFiles(
  { database }: Services,
  asked: PageRequest & { workspaceId: string },
): Promise<Page<PathFile>> {
  const rows = await listPathFilePage(database, asked);
  return toPage(rows, {
    limit: asked.limit,
    placeOf: ({ importedAt, id }) => ({ at: importedAt, id }),
    present: ({ id, name, fileName, importedAt, totals }) => ({
      ...{ id, name, fileName, importedAt },
      ...(JSON.parse(totals) as Totals),
    }),
  });
}

export async function removePathFile(
  services: Services,
  { pathFileId, ...work }: Work & { pathFileId: string },
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const row = await findPathFile(transaction, { workspaceId: work.workspaceId, id: pathFileId });
    if (row === undefined || !(await deletePathFile(transaction, pathFileId))) throw fail('not_found', {});

    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'pathFile.remove',
      target: { kind: 'pathFile', id: pathFileId, name: row.name },
      before: { fileName: row.fileName, importedAt: row.importedAt, ...(JSON.parse(row.totals) as Totals) },
      after: null,
    });
  });
}
