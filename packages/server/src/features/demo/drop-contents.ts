import { setImmediate } from 'node:timers/promises';
import { inventedMailDomain } from '../../demo/load/index.ts';
import type { DatabaseTransaction, Services } from '../../platform/services.ts';
import { removeSurveyRows } from '../feedback/index.ts';
import { deleteMadeUpPeople, listFiles, listSurveyIds } from './repository.ts';

/**
 * Drops what is in a workspace from every store, then ends it in the records store with `end`. The interactions go first:
 * should the rest fail, the workspace is still there and can be removed again.
 */
export async function dropContents(
  services: Services,
  workspaceId: string,
  end: (transaction: DatabaseTransaction) => Promise<void>,
): Promise<void> {
  const { database, files, interactions } = services;
  await interactions.removeWorkspace(workspaceId);
  const kept = await listFiles(database, workspaceId);
  await database.transaction().execute(async (transaction) => {
    for (const id of await listSurveyIds(transaction, workspaceId)) {
      await removeSurveyRows(transaction, id, setImmediate);
    }
    await deleteMadeUpPeople(transaction, { workspaceId, mailDomain: inventedMailDomain });
    await end(transaction);
  });
  for (const id of kept.evidence) await files.remove('evidence', id);
  for (const id of kept.uploads) await files.remove('uploads', id);
}
