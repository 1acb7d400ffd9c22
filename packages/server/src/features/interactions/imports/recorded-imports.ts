import { fail, type InteractionImport } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { InteractionImportTable } from '../../../platform/database/tables.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import type { Work } from '../work.ts';
import { deleteImport, findImport, listImportPage } from './repository.ts';

/** Newest first. Rejected rows are told of one import at a time: they may be a thousand each. */
export async function listInteractionImports(
  { database }: Services,
  asked: PageRequest & { workspaceId: string },
): Promise<Page<InteractionImport>> {
  const rows = await listImportPage(database, asked);
  return toPage(rows, {
    limit: asked.limit,
    placeOf: ({ importedAt, id }) => ({ at: importedAt, id }),
    present: (row) => present({ ...row, rejected: '[]' }),
  });
}

export async function readInteractionImport(
  { database }: Services,
  { workspaceId, importId }: { workspaceId: string; importId: string },
): Promise<InteractionImport> {
  const row = await findImport(database, { workspaceId, id: importId });
  if (row === undefined) throw fail('not_found', {});

  return present(row);
}

/**
 * Takes an import back. The store goes first: should the rest fail, the import is still listed and can be taken back
 * again, which then finds nothing left and removes the record. The other way round interactions would stay that nobody
 * could name any more.
 */
export async function removeInteractionImport(
  services: Services,
  { importId, ...work }: Work & { importId: string },
): Promise<void> {
  const { workspaceId } = work;
  const row = await findImport(services.database, { workspaceId, id: importId });
  if (row === undefined) throw fail('not_found', {});

  await services.interactions.removeBatch({ workspaceId, key: importId });
  await services.database.transaction().execute(async (transaction) => {
    if (!(await deleteImport(transaction, importId))) throw fail('not_found', {});
    const { interactions, customers } = present(row);
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'interaction.remove',
      target: { kind: 'interactionImport', id: importId, name: row.fileName },
      before: { fileName: row.fileName, importedAt: row.importedAt, interactions, customers },
      after: null,
    });
  });
}

function present({ id, fileName, fileHash, kind, mapping, importedAt, counts, rejected }: InteractionImportTable) {
  return {
    ...{ id, fileName, fileHash, kind: kind as InteractionImport['kind'], importedAt },
    ...(JSON.parse(counts) as Pick<
      InteractionImport,
      'interactions' | 'customers' | 'firstAt' | 'lastAt' | 'notCounted' | 'rejectedCount'
    >),
    mapping: JSON.parse(mapping) as InteractionImport['mapping'],
    rejected: JSON.parse(rejected) as InteractionImport['rejected'],
  };
}
