import { fail, type Round } from '@anklang/domain';
import { type Change, recordChange } from '../../platform/audit/record-change.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { RoundTable } from '../../platform/database/tables.ts';
import type { DatabaseTransaction, Services } from '../../platform/services.ts';
import { readRound } from './read-round.ts';
import { findRound } from './repository.ts';

export type OneRound = { actor: Actor; workspaceId: string; roundId: string; requestId: string };

type Told = Pick<Change, 'action' | 'before' | 'after'>;

/** Rounds of a workspace begin, change and end one after the other. */
export function takeTurns(services: Services, transaction: DatabaseTransaction, workspaceId: string): Promise<void> {
  return oneAtATime(transaction, services.dialect, `rounds of ${workspaceId}`);
}

/** Does something to a round that is still open and tells the audit log of it; the round as it is afterwards. */
export async function changeOpenRound(
  services: Services,
  { actor, workspaceId, roundId, requestId }: OneRound,
  change: (transaction: DatabaseTransaction, round: RoundTable) => Promise<Told>,
): Promise<Round> {
  await services.database.transaction().execute(async (transaction) => {
    await takeTurns(services, transaction, workspaceId);
    const round = await findRound(transaction, { workspaceId, roundId });
    if (!round) throw fail('not_found', {});
    if (round.closedAt !== null) throw fail('round_closed', { number: round.number });
    const told = await change(transaction, round);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now(), ...told },
      target: { kind: 'round', id: roundId, name: round.about },
    });
  });
  return readRound(services, { workspaceId, roundId });
}
