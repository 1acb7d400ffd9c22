import type { TouchpointRecord } from '@anklang/domain';
import { recordChanges } from '../../../../platform/audit/record-change.ts';
import type { DatabaseTransaction } from '../../../../platform/services.ts';
import { type ChangedBy, holdRecords } from '../../record/index.ts';
import { deleteTouchpoints, listParts, listUsed } from './repository.ts';

type Added = {
  readonly workspaceId: string;
  /** Of the touchpoints that came with a file. */
  readonly ids: readonly string[];
  readonly by: ChangedBy;
};

const idsAtOnce = 200;

/**
 * Takes touchpoints that came with a file out of the register again, but for those that somebody has changed since, on
 * which something hangs, or of which something that stays is a part.
 */
export async function removeAdded(
  transaction: DatabaseTransaction,
  { workspaceId, ids, by }: Added,
): Promise<{ removed: number; stayed: number }> {
  const records = await holdRecords(transaction, { workspaceId, touchpointIds: ids });
  const untouched = records.filter(({ version, foundIn }) => version === 1 && foundIn === 'file');
  const gone = await withoutUsed(transaction, { workspaceId, records: untouched });
  for (const some of inParts([...gone.keys()])) await deleteTouchpoints(transaction, some);
  await recordChanges(
    transaction,
    [...gone.values()].map(({ id, key, name, foundIn, lifecycle }) => ({
      ...{ ...by, workspaceId },
      action: 'touchpoint.remove',
      target: { kind: 'touchpoint', id, name },
      before: { key, foundIn, lifecycle },
      after: null,
    })),
  );
  return { removed: gone.size, stayed: records.length - gone.size };
}

async function withoutUsed(
  transaction: DatabaseTransaction,
  { workspaceId, records }: { workspaceId: string; records: readonly TouchpointRecord[] },
): Promise<Map<string, TouchpointRecord>> {
  const gone = new Map(records.map((record) => [record.id, record]));
  const parts: { parentId: string; touchpointId: string }[] = [];
  for (const ids of inParts([...gone.keys()])) {
    for (const id of await listUsed(transaction, { workspaceId, ids })) gone.delete(id);
    parts.push(...(await listParts(transaction, { workspaceId, ids })));
  }
  // What stays keeps what it is part of, and that again what it is part of.
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const { parentId, touchpointId } of parts) if (!gone.has(touchpointId)) gone.delete(parentId);
  }
  return gone;
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, part) =>
    ids.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
  );
}
