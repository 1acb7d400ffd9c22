import type { RejectedInteraction } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { StoredCustomer } from '../../../platform/engine/interaction-store.ts';
import type { Services } from '../../../platform/services.ts';
import type { Work } from '../work.ts';
import { listRejectedRows, nameOfWorkspace, updateRejectedRows } from './repository.ts';

/**
 * Erases a customer under every id. Should a part fail, whoever asked gets no answer, asks again, and the rest is done:
 * what names the ids goes last. The audit log says that somebody was erased, never who.
 */
export async function eraseCustomer(
  services: Services,
  { customer, ...work }: Work & { customer: string },
): Promise<{ interactions: number }> {
  const { workspaceId } = work;
  const known = await services.interactions.readCustomer({ workspaceId, customer, limit: 1 });
  await cleanRejectedRows(services, { workspaceId, ids: [customer, ...idsOf(known)] });
  const interactions = await services.interactions.eraseCustomer({ workspaceId, customer });
  await services.database.transaction().execute(async (transaction) => {
    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'customer.erase',
      target: { kind: 'workspace', id: workspaceId, name: await nameOfWorkspace(transaction, workspaceId) },
      before: { interactions },
      after: null,
    });
  });

  return { interactions };
}

function idsOf(known: StoredCustomer | null): string[] {
  return known === null ? [] : [known.customer, ...known.aliases];
}

/** A row that an import left out may have named the customer. */
async function cleanRejectedRows(services: Services, erased: { workspaceId: string; ids: string[] }): Promise<void> {
  const isNaming = ({ detail }: RejectedInteraction) => erased.ids.some((id) => detail.includes(id));
  await services.database.transaction().execute(async (transaction) => {
    for (const { id, rejected } of await listRejectedRows(transaction, erased.workspaceId)) {
      const rows: RejectedInteraction[] = JSON.parse(rejected);
      if (!rows.some(isNaming)) continue;
      const cleaned = rows.map((row) => (isNaming(row) ? { ...row, detail: '' } : row));
      await updateRejectedRows(transaction, { id, rejected: JSON.stringify(cleaned) });
    }
  });
}
