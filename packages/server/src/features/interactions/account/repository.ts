import type { AccountWeights } from '@anklang/domain';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

/** Undefined: nobody has changed them yet. */
export async function findWeights(database: Database, workspaceId: string): Promise<unknown> {
  const row = await database
    .selectFrom('accountWeights')
    .select('weights')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  return row && JSON.parse(row.weights);
}

export async function keepWeights(
  transaction: DatabaseTransaction,
  { workspaceId, weights, changedAt }: { workspaceId: string; weights: AccountWeights; changedAt: string },
): Promise<void> {
  const row = { weights: JSON.stringify(weights), changedAt };
  await transaction
    .insertInto('accountWeights')
    .values({ workspaceId, ...row })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
    .execute();
}
