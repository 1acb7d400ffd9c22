import { fail, type MergeField, type TouchpointRecord } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { listParents } from '../record/store/references.ts';
import type { Pair } from './store/pair.ts';
import { compareFields } from './unite-values.ts';

export type RecordPair = Pair & { kept: TouchpointRecord; other: TouchpointRecord };

export function pairOf(
  workspaceId: string,
  { kept, other }: { kept: TouchpointRecord | undefined; other: TouchpointRecord | undefined },
): RecordPair {
  if (!kept || !other) throw fail('not_found', {});
  return { workspaceId, keptId: kept.id, otherId: other.id, kept, other };
}

/**
 * Where the two say different things, and where the one that stays belongs to: if it is part of the other, it takes the
 * other's place; what lies below it cannot become what it is part of.
 */
export async function comparePair(
  transaction: DatabaseTransaction,
  { kept, other }: RecordPair,
): Promise<{ fields: MergeField[]; parentId: string | null | undefined }> {
  const [aboveKept, aboveOther] = [await listParents(transaction, kept.id), await listParents(transaction, other.id)];
  const takesPlace = aboveKept.includes(other.id);
  const isFree = !takesPlace && !aboveOther.includes(kept.id);
  return {
    fields: compareFields(kept, other).filter(({ field }) => field !== 'parentId' || isFree),
    parentId: takesPlace ? other.parentId : undefined,
  };
}
