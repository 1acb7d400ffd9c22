import type { UploadTable } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';

export async function addUpload(database: Database, upload: UploadTable): Promise<void> {
  await database.insertInto('upload').values(upload).execute();
}

export function findUpload(database: Database, key: { workspaceId: string; id: string }) {
  return database
    .selectFrom('upload')
    .selectAll()
    .where('workspaceId', '=', key.workspaceId)
    .where('id', '=', key.id)
    .executeTakeFirst();
}

/** Uploads from before that instant which no unfinished job still needs. */
export async function findOldUploads(database: Database, before: string): Promise<string[]> {
  const old = await database.selectFrom('upload').select('id').where('uploadedAt', '<', before).execute();
  if (old.length === 0) return [];
  const open = await database.selectFrom('job').select('input').where('state', 'in', ['waiting', 'running']).execute();
  return old.map(({ id }) => id).filter((id) => !open.some(({ input }) => input.includes(id)));
}

export async function removeUpload(database: Database, id: string): Promise<void> {
  await database.deleteFrom('upload').where('id', '=', id).execute();
}

export async function listUploadIds(database: Database): Promise<Set<string>> {
  const rows = await database.selectFrom('upload').select('id').execute();
  return new Set(rows.map(({ id }) => id));
}
