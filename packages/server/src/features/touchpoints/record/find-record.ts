import type { TouchpointRecord } from '@anklang/domain';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';
import { presentRecord } from './present-record.ts';
import { findStored, holdTouchpoint, holdTouchpoints, listStored } from './store/records.ts';

type Asked = { workspaceId: string; touchpointId: string };

/** The touchpoint with all its fields; undefined where the workspace has none of this id. */
export async function findRecord(database: Database, asked: Asked): Promise<TouchpointRecord | undefined> {
  const stored = await findStored(database, asked);
  return stored && presentRecord(stored);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function holdRecord(
  transaction: DatabaseTransaction,
  asked: Asked,
): Promise<TouchpointRecord | undefined> {
  await holdTouchpoint(transaction, asked);
  return findRecord(transaction, asked);
}

/** Several at once. */
export async function holdRecords(
  transaction: DatabaseTransaction,
  { workspaceId, touchpointIds }: { workspaceId: string; touchpointIds: readonly string[] },
): Promise<TouchpointRecord[]> {
  await holdTouchpoints(transaction, { workspaceId, touchpointIds });
  const stored = await listStored(transaction, { workspaceId, touchpointIds: touchpointIds.toSorted() });
  return stored.map(presentRecord);
}
