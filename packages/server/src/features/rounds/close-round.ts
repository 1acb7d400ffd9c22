import type { Round, RoundClosing } from '@anklang/domain';
import { describeActor } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { readProgress } from '../insights/index.ts';
import { changeOpenRound, type OneRound } from './change-open-round.ts';
import { updateRound } from './repository.ts';

/** Ends a round with what is taken along; what was reached is kept as it is now. */
export async function closeRound(
  services: Services,
  { closing: { lesson }, ...asked }: OneRound & { closing: RoundClosing },
): Promise<Round> {
  const { steps } = await readProgress(services, asked.workspaceId);
  const { actorId: closedById, actorName: closedByName } = describeActor(asked.actor);
  const closedAt = services.now().toISOString();

  return changeOpenRound(services, asked, async (transaction, round) => {
    const kept = { closedAt, closedById, closedByName, lesson, steps: JSON.stringify(steps) };
    await updateRound(transaction, round.id, kept);
    return { action: 'round.close', before: { closedAt: null }, after: { closedAt, lesson } };
  });
}
