import type { ChangeSet, FieldKey } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { ChangeSetTable } from '../../../platform/database/tables.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import type { ChangedBy } from '../record/index.ts';
import { insertChangeSet, updateChangeSet } from './repository.ts';

type Begun = { id: string; workspaceId: string; kind: ChangeSet['kind']; by: ChangedBy };

/** Changes refer to the set they belong to, so it is there before them. */
export async function beginChangeSet(
  transaction: DatabaseTransaction,
  { id, workspaceId, kind, by }: Begun,
): Promise<ChangeSetTable> {
  const { actorId: byId, actorName: byName } = describeActor(by.actor);
  const at = by.now.toISOString();
  const set = { id, workspaceId, kind, touchpoints: 0, fields: '[]', at, byId, byName, undoneAt: null };
  await insertChangeSet(transaction, set);
  return set;
}

export async function endChangeSet(
  transaction: DatabaseTransaction,
  { set, touchpoints, fields }: { set: ChangeSetTable; touchpoints: number; fields: readonly FieldKey[] },
): Promise<ChangeSet> {
  const done = { touchpoints, fields: JSON.stringify(fields) };
  await updateChangeSet(transaction, set.id, done);
  return presentChangeSet({ ...set, ...done }, { mayUndo: isUndoable({ ...set, ...done }) });
}

/** What was undone stays so, and what undid something is changed by hand. */
export function isUndoable({ kind, undoneAt, touchpoints }: ChangeSetTable): boolean {
  return kind !== 'undo' && undoneAt === null && touchpoints > 0;
}

export function presentChangeSet(set: ChangeSetTable, { mayUndo }: { mayUndo: boolean }): ChangeSet {
  const { id, kind, touchpoints, fields, at, byName, undoneAt } = set;
  return {
    ...{ id, touchpoints, at, by: byName, undoneAt, mayUndo },
    kind: kind as ChangeSet['kind'],
    fields: JSON.parse(fields) as FieldKey[],
  };
}
