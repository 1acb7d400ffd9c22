import type { EvidenceTable } from '../../../platform/database/tables.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type OfTouchpoint = { workspaceId: string; touchpointId: string };

function ofTouchpoint(database: Database, { workspaceId, touchpointId }: OfTouchpoint) {
  return database
    .selectFrom('evidence')
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId);
}

/** Newest first. */
export function listEvidenceRows(database: Database, asked: OfTouchpoint): Promise<EvidenceTable[]> {
  return ofTouchpoint(database, asked).selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute();
}

export function findEvidence(
  database: Database,
  { evidenceId, ...asked }: OfTouchpoint & { evidenceId: string },
): Promise<EvidenceTable | undefined> {
  return ofTouchpoint(database, asked).selectAll().where('id', '=', evidenceId).executeTakeFirst();
}

export function findSameEvidence(
  database: Database,
  { fileHash, ...asked }: OfTouchpoint & { fileHash: string },
): Promise<EvidenceTable | undefined> {
  return ofTouchpoint(database, asked).selectAll().where('fileHash', '=', fileHash).limit(1).executeTakeFirst();
}

export async function countEvidence(database: Database, asked: OfTouchpoint): Promise<number> {
  const { count } = await ofTouchpoint(database, asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertEvidence(transaction: DatabaseTransaction, evidence: EvidenceTable): Promise<void> {
  await transaction.insertInto('evidence').values(evidence).execute();
}

export async function updateEvidence(
  transaction: DatabaseTransaction,
  id: string,
  change: Pick<EvidenceTable, 'caption' | 'takenOn'>,
): Promise<void> {
  await transaction.updateTable('evidence').set(change).where('id', '=', id).execute();
}

export async function deleteEvidence(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('evidence').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Which of these files some touchpoint still shows. */
export async function listKnownIds(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    const rows = await database.selectFrom('evidence').select('id').where('id', 'in', some).execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}
