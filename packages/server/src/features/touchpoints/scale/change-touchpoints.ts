import { type BulkPreview, type ChangeSet, type FieldKey, fieldKeys } from '@anklang/domain';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { applyToMany, requireReferences } from '../record/index.ts';
import { beginChangeSet, endChangeSet } from './change-set.ts';
import { type BulkAsked, type BulkPlan, planBulkChange } from './plan-bulk-change.ts';

const shownRows = 100;

export function previewBulkChange(services: Services, asked: BulkAsked): Promise<BulkPreview> {
  return services.database.transaction().execute(async (transaction) => {
    const plan = await planBulkChange(services, transaction, asked);
    await requireAll(transaction, { services, asked, plan });
    const { chosen, notPermitted, changes } = plan;
    return {
      ...{ chosen, notPermitted, changed: changes.length },
      rows: changes.slice(0, shownRows).map(({ record, change }) => ({
        ...{ id: record.id, name: record.name },
        changes: (Object.keys(change) as FieldKey[]).map((field) => ({
          ...{ field, before: record[field], after: change[field] },
        })),
      })),
    };
  });
}

/** All of them or none; each with its history and its entry in the audit log. */
export function changeTouchpoints(
  services: Services,
  { requestId, ...asked }: BulkAsked & { requestId: string },
): Promise<ChangeSet> {
  const { workspaceId, actor } = asked;
  const by = { actor, requestId, now: services.now() };
  return services.database.transaction().execute(async (transaction) => {
    const set = await beginChangeSet(transaction, { id: services.newId(), workspaceId, kind: 'bulk', by });
    const plan = await planBulkChange(services, transaction, asked);
    await requireAll(transaction, { services, asked, plan });
    const fields = new Set<string>();
    await applyToMany(transaction, { changes: plan.changes, by, changeSetId: set.id });
    for (const { change } of plan.changes) for (const field of Object.keys(change)) fields.add(field);
    const changed = fieldKeys.filter((field) => fields.has(field));
    return endChangeSet(transaction, { set, touchpoints: plan.changes.length, fields: changed });
  });
}

type Requiring = { services: Services; asked: BulkAsked; plan: BulkPlan };

/** What is newly referred to is looked for once; whether something becomes part of itself, for each. */
async function requireAll(transaction: DatabaseTransaction, { services, asked, plan }: Requiring): Promise<void> {
  const { workspaceId, change } = asked;
  await requireReferences(transaction, { services, workspaceId, record: null, change: { ...change.set } });
  await requireReferences(transaction, { services, workspaceId, record: null, change: { ...change.add } });
  if (!change.set.parentId) return;
  const { parentId } = change.set;
  for (const { record } of plan.changes) {
    await requireReferences(transaction, { services, workspaceId, record, change: { parentId } });
  }
}
