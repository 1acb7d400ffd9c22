import { selectPage } from '../../platform/database/select-page.ts';
import type { GateDecisionTable, RoundTable } from '../../platform/database/tables.ts';
import type { PageRequest } from '../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../platform/services.ts';

/** The newest first. */
export function listRoundPage(
  database: Database,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<RoundTable[]> {
  const query = database.selectFrom('round').selectAll().where('workspaceId', '=', workspaceId);
  return selectPage(query, { ...page, by: ['number', 'id'], of: 'number', order: 'desc' });
}

export function findRound(
  database: Database,
  { workspaceId, roundId }: { workspaceId: string; roundId: string },
): Promise<RoundTable | undefined> {
  return database
    .selectFrom('round')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', roundId)
    .executeTakeFirst();
}

export function findNewestRound(database: Database, workspaceId: string): Promise<RoundTable | undefined> {
  return database
    .selectFrom('round')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertRound(transaction: DatabaseTransaction, round: RoundTable): Promise<void> {
  await transaction.insertInto('round').values(round).execute();
}

export async function updateRound(
  transaction: DatabaseTransaction,
  roundId: string,
  change: Partial<RoundTable>,
): Promise<void> {
  await transaction.updateTable('round').set(change).where('id', '=', roundId).execute();
}

export async function insertGateDecision(transaction: DatabaseTransaction, decision: GateDecisionTable): Promise<void> {
  await transaction.insertInto('gateDecision').values(decision).execute();
}

/** Of all these rounds, the newest first. */
export function listGateDecisions(database: Database, roundIds: readonly string[]): Promise<GateDecisionTable[]> {
  if (roundIds.length === 0) return Promise.resolve([]);
  return database
    .selectFrom('gateDecision')
    .selectAll()
    .where('roundId', 'in', roundIds)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
