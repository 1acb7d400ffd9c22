import { fail, type NewRound, type Round } from '@anklang/domain';
import { describeActor, recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { type OneRound, takeTurns } from './change-open-round.ts';
import { readRound } from './read-round.ts';
import { findNewestRound, insertRound } from './repository.ts';

type Started = Omit<OneRound, 'roundId'> & { body: NewRound };

/** Clocks behind UTC have the day before when a round is closed. */
const furthestBehind = 12 * 3_600_000;

/** Begins the next round. It takes up where the round before ended: what that one has counted is not counted again. */
export async function startRound(
  services: Services,
  { actor, workspaceId, body: { about, startedOn }, requestId }: Started,
): Promise<Round> {
  const now = services.now();
  const roundId = services.newId();
  const { actorId: startedById, actorName: startedByName } = describeActor(actor);

  await services.database.transaction().execute(async (transaction) => {
    await takeTurns(services, transaction, workspaceId);
    const before = await findNewestRound(transaction, workspaceId);
    if (before && before.closedAt === null) throw fail('round_open', { number: before.number });
    const closedAt = before?.closedAt ?? '';
    const day = closedAt && new Date(Date.parse(closedAt) - furthestBehind).toISOString().slice(0, 10);
    if (startedOn < day) throw fail('round_day_early', { day });
    const number = (before?.number ?? 0) + 1;
    await insertRound(transaction, {
      ...{ id: roundId, workspaceId, number, about, startedOn },
      countsFrom: startedOn > closedAt ? startedOn : closedAt,
      ...{ startedAt: now.toISOString(), startedById, startedByName },
      ...{ closedAt: null, closedById: null, closedByName: null, lesson: null, steps: null },
    });
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'round.start',
      target: { kind: 'round', id: roundId, name: about },
      before: null,
      after: { number, startedOn },
    });
  });
  return readRound(services, { workspaceId, roundId });
}
