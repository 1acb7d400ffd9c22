import { type EntryBodies, type EntryKind, fail } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import type { ChangedBy } from '../record/index.ts';
import { bodyOf } from './present-entry.ts';
import {
  deleteBrandJudgements,
  deleteEntry,
  findEntry,
  listEntryRows,
  releasePerceptions,
  updateEntry,
} from './repository.ts';
import { takeOut } from './take-out.ts';
import { holdEntries } from './write-entry.ts';

type Removal = { actor: Actor; workspaceId: string; kind: EntryKind; entryId: string; requestId: string };

/** Also out of the touchpoints, core forms and products that refer to it. */
export async function removeEntry(
  services: Services,
  { actor, workspaceId, kind, entryId, requestId }: Removal,
): Promise<void> {
  const by = { actor, requestId, now: services.now() };
  await services.database.transaction().execute(async (transaction) => {
    await holdEntries(transaction, { dialect: services.dialect, workspaceId });
    const entry = await findEntry(transaction, { workspaceId, kind, entryId });
    if (!entry) throw fail('not_found', {});

    const touchpoints = await takeOut(transaction, { workspaceId, kind, entryId, by });
    if (kind === 'segment') await releasePerceptions(transaction, { workspaceId, segmentId: entryId });
    if (kind === 'brand') await releaseProducts(transaction, { workspaceId, by, without: withoutBrand(entryId) });
    if (kind === 'phase') await releaseProducts(transaction, { workspaceId, by, without: withoutPhase(entryId) });
    if (kind === 'brand') await deleteBrandJudgements(transaction, { workspaceId, brandId: entryId });
    await deleteEntry(transaction, entryId);
    await recordChange(transaction, {
      ...{ ...by, workspaceId },
      action: 'entry.remove',
      target: { kind, id: entryId, name: entry.name },
      before: { name: entry.name, ...bodyOf(entry), touchpoints },
      after: null,
    });
  });
}

type Product = EntryBodies['product'];
/** What is left of a product; the same value where nothing is to be taken from it. */
type Without = (product: Product) => Product;

/** A product whose brand is gone is of none. */
function withoutBrand(brandId: string): Without {
  return (product) => (product.brandId === brandId ? { ...product, brandId: null } : product);
}

/** A decision cycle goes on without a phase that is gone. */
function withoutPhase(phaseId: string): Without {
  return (product) =>
    product.phaseIds.includes(phaseId)
      ? { ...product, phaseIds: product.phaseIds.filter((id) => id !== phaseId) }
      : product;
}

async function releaseProducts(
  transaction: DatabaseTransaction,
  { workspaceId, without, by }: { workspaceId: string; without: Without; by: ChangedBy },
): Promise<void> {
  for (const product of await listEntryRows(transaction, { workspaceId, kind: 'product' })) {
    const { id, name, sortName, version } = product;
    const before = bodyOf(product) as Product;
    const after = without(before);
    if (after === before) continue;
    const changed = { version: version + 1, changedAt: by.now.toISOString() };
    await updateEntry(transaction, { id, version }, { name, sortName, body: JSON.stringify(after), ...changed });
    await recordChange(transaction, {
      ...{ ...by, workspaceId },
      action: 'entry.change',
      target: { kind: 'product', id, name },
      before,
      after,
    });
  }
}
