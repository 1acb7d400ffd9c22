import { fail, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { EntryTable } from '../../../platform/database/tables.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { mayJudge } from './present-fit.ts';
import { listBrands } from './repository.ts';

export type AtBrand = { actor: Actor; workspaceId: string; touchpointId: string; brandId: string };

/** The touchpoint, held until the transaction ends, and a brand that it bears. Keys do not judge. */
export async function requireBrand(
  transaction: DatabaseTransaction,
  { actor, workspaceId, touchpointId, brandId }: AtBrand,
): Promise<{ record: TouchpointRecord; brand: EntryTable }> {
  const record = await holdRecord(transaction, { workspaceId, touchpointId });
  if (!record?.brandIds.includes(brandId)) throw fail('not_found', {});
  const [brand] = await listBrands(transaction, { workspaceId, ids: [brandId] });
  if (!brand) throw fail('not_found', {});
  if (!mayJudge(actor)) throw fail('not_permitted', { permission: 'judgement.write' });
  return { record, brand };
}
