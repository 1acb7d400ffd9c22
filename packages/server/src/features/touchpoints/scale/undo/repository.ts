import type { FieldKey } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../../platform/services.ts';

type Asked = { workspaceId: string; ids: readonly string[] };

/** Tables that hang on a touchpoint by this column. What is only made from its fields is not among them. */
const hanging = [
  ['perception', 'touchpointId'],
  ['evidence', 'touchpointId'],
  ['comment', 'touchpointId'],
  ['relevanceJudgement', 'touchpointId'],
  ['brandJudgement', 'touchpointId'],
  ['touchpointRequest', 'touchpointId'],
  ['touchpointLink', 'fromId'],
  ['touchpointLink', 'toId'],
  ['touchpointAlias', 'touchpointId'],
  ['lifecycleDecision', 'touchpointId'],
  ['touchpointRule', 'touchpointId'],
  ['journeyMapTouchpoint', 'touchpointId'],
  ['viewComparisonTouchpoint', 'touchpointId'],
  ['viewRating', 'touchpointId'],
  ['measureTouchpoint', 'touchpointId'],
  ['waveTouchpoint', 'touchpointId'],
  ['answer', 'touchpointId'],
] as const;

/** Those of the touchpoints on which something hangs: views, evidence, talk, judgements, links, surveys, rules, plans, journeys. */
export async function listUsed(transaction: DatabaseTransaction, { workspaceId, ids }: Asked): Promise<Set<string>> {
  const used = new Set<string>();
  for (const [table, column] of hanging) {
    const rows = (await transaction
      .selectFrom(table as 'perception')
      .select(`${column as 'touchpointId'} as id`)
      .distinct()
      .where(column as 'touchpointId', 'in', ids)
      .execute()) as { id: string }[];
    for (const { id } of rows) used.add(id);
  }
  const plans = await transaction.selectFrom('plan').select('body').where('workspaceId', '=', workspaceId).execute();
  for (const id of ids) if (plans.some(({ body }) => body.includes(JSON.stringify(id)))) used.add(id);
  return used;
}

/** Which touchpoints are part of which of these. */
export async function listParts(
  transaction: DatabaseTransaction,
  { workspaceId, ids }: Asked,
): Promise<{ parentId: string; touchpointId: string }[]> {
  return transaction
    .selectFrom('touchpointValue')
    .select(['value as parentId', 'touchpointId'])
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', 'parentId' satisfies FieldKey)
    .where('value', 'in', ids)
    .execute();
}

/** With all that is made from its fields. */
export async function deleteTouchpoints(transaction: DatabaseTransaction, ids: readonly string[]): Promise<void> {
  await transaction.deleteFrom('touchpoint').where('id', 'in', ids).execute();
}
