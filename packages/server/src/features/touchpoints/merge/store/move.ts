import { sql } from 'kysely';
import type { Dialect } from '../../../../platform/database/dialect.ts';
import { newId } from '../../../../platform/new-id.ts';
import type { DatabaseTransaction } from '../../../../platform/services.ts';
import { countChange } from '../../brand-fit/repository.ts';
import { insertFieldChanges } from '../../record/store/field-changes.ts';
import { findImportance, listFallingJudgements, listFallingLinks } from './count.ts';
import type { Pair } from './pair.ts';
import { simpleKinds } from './simple-kinds.ts';
import { moveViews } from './views.ts';

/** Nobody hangs anything on it any more until the transaction ends. SQLite's writers take turns anyway. */
export async function closeTouchpoint(
  transaction: DatabaseTransaction,
  { dialect, otherId }: Pair & { dialect: Dialect },
): Promise<void> {
  if (dialect === 'sqlite') return;
  await transaction.selectFrom('touchpoint').select('id').where('id', '=', otherId).forUpdate().execute();
}

/** Everything but what lies in records of others: planned and drawn journeys, and parts. */
export async function moveHanging(transaction: DatabaseTransaction, pair: Pair): Promise<void> {
  const { keptId, otherId } = pair;
  await moveAnswers(transaction, pair);
  for (const table of Object.values(simpleKinds) as 'perception'[]) {
    await transaction.updateTable(table).set({ touchpointId: keptId }).where('touchpointId', '=', otherId).execute();
  }
  await moveLinks(transaction, pair);
  await moveBrandJudgements(transaction, pair);
  await moveViews(transaction, pair);
  await moveMeasureEvidence(transaction, pair);
  await moveHistory(transaction, pair);
  await moveImportance(transaction, pair);
}

/** With them go the reports that were computed of the waves. */
async function moveAnswers(transaction: DatabaseTransaction, { keptId, otherId }: Pair): Promise<void> {
  const waves = transaction.selectFrom('waveTouchpoint').select('waveId').where('touchpointId', '=', otherId);
  await transaction.deleteFrom('report').where('waveId', 'in', waves).execute();
  await transaction
    .updateTable('answer')
    .set({ touchpointId: keptId })
    .where('waveId', 'in', waves)
    .where('touchpointId', '=', otherId)
    .execute();
}

async function moveLinks(transaction: DatabaseTransaction, pair: Pair): Promise<void> {
  const falling = await listFallingLinks(transaction, pair);
  if (falling.length > 0) await transaction.deleteFrom('touchpointLink').where('id', 'in', falling).execute();
  for (const end of ['fromId', 'toId'] as const) {
    await transaction
      .updateTable('touchpointLink')
      .set({ [end]: pair.keptId })
      .where(end, '=', pair.otherId)
      .execute();
  }
}

async function moveBrandJudgements(transaction: DatabaseTransaction, pair: Pair): Promise<void> {
  const falling = await listFallingJudgements(transaction, pair);
  if (falling.length > 0) await transaction.deleteFrom('brandJudgement').where('id', 'in', falling).execute();
  await transaction
    .updateTable('brandJudgement')
    .set({ touchpointId: pair.keptId })
    .where('touchpointId', '=', pair.otherId)
    .execute();
  await countChange(transaction, pair.workspaceId);
}

/**
 * Stays readable as history of the touchpoint that stays, behind its own and in the order of time: version 0, so that it
 * stands in nobody's way who changes a field, and rising ids. Undoing a change of many does not reach it any more.
 */
async function moveHistory(transaction: DatabaseTransaction, { keptId, otherId }: Pair): Promise<void> {
  const rows = await transaction
    .selectFrom('fieldChange')
    .selectAll()
    .where(({ or, and, eb }) =>
      or([eb('touchpointId', '=', otherId), and([eb('touchpointId', '=', keptId), eb('version', '=', 0)])]),
    )
    .orderBy('at')
    .orderBy('version')
    .orderBy('id')
    .execute();
  const ids = rows.map(() => newId()).sort();
  await transaction
    .deleteFrom('fieldChange')
    .where(({ or, and, eb }) =>
      or([eb('touchpointId', '=', otherId), and([eb('touchpointId', '=', keptId), eb('version', '=', 0)])]),
    )
    .execute();
  await insertFieldChanges(
    transaction,
    rows.map((row, place) => ({ ...row, id: ids[place]!, touchpointId: keptId, version: 0, changeSetId: null })),
  );
}

/** Pages that show what led to a measure are addressed by the touchpoint. */
async function moveMeasureEvidence(
  transaction: DatabaseTransaction,
  { workspaceId, keptId, otherId }: Pair,
): Promise<void> {
  await transaction
    .updateTable('measure')
    .set({ evidence: sql<string>`replace(${sql.ref('evidence')}, ${otherId}, ${keptId})` })
    .where('workspaceId', '=', workspaceId)
    .where('evidence', 'like', `%${otherId}%`)
    .execute();
}

async function moveImportance(transaction: DatabaseTransaction, { workspaceId, keptId, otherId }: Pair): Promise<void> {
  // Held before it is read, as `holdTouchpoint` does: whoever changes it at this moment loses nothing.
  await transaction
    .updateTable('accountWeights')
    .set(({ ref }) => ({ weights: ref('weights') }))
    .where('workspaceId', '=', workspaceId)
    .execute();
  const weights = await findImportance(transaction, workspaceId);
  const { [otherId]: importance, ...others } = weights?.importance ?? {};
  if (weights === undefined || importance === undefined) return;
  const moved = { ...weights, importance: { [keptId]: importance, ...others } };
  await transaction
    .updateTable('accountWeights')
    .set({ weights: JSON.stringify(moved) })
    .where('workspaceId', '=', workspaceId)
    .execute();
}

/** The key in any case, names only where nobody else is called so. */
export async function keepAliases(
  transaction: DatabaseTransaction,
  { workspaceId, keptId, aliases, at }: Pair & { aliases: readonly string[]; at: string },
): Promise<void> {
  for (const key of aliases) {
    await transaction
      .insertInto('touchpointAlias')
      .values({ workspaceId, key, touchpointId: keptId, createdAt: at })
      .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doUpdateSet({ touchpointId: keptId }))
      .execute();
  }
}

/** False when the plan no longer has the version its steps were read from. */
export async function updatePlanBody(
  transaction: DatabaseTransaction,
  { id, body, version, changedAt }: { id: string; body: string; version: number; changedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('plan')
    .set({ body, version: version + 1, changedAt })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteTouchpoint(transaction: DatabaseTransaction, { otherId }: Pair): Promise<void> {
  await transaction.deleteFrom('touchpoint').where('id', '=', otherId).execute();
}
