import { fail, type NewGateDecision, type Round, warnAtGate } from '@anklang/domain';
import { describeActor } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { readProgress } from '../insights/index.ts';
import { changeOpenRound, type OneRound } from './change-open-round.ts';
import { gatesOf } from './present-round.ts';
import { insertGateDecision, listGateDecisions } from './repository.ts';

/** More than this nobody reads of one round. */
export const mostDecisions = 100;

/** Keeps a decision at the end of a step with what was known of it then. What was decided before stays beside it. */
export async function decideGate(
  services: Services,
  { decision: { step, outcome, reason, decidedOn }, ...asked }: OneRound & { decision: NewGateDecision },
): Promise<Round> {
  const { steps } = await readProgress(services, asked.workspaceId);
  const { actorId: byId, actorName: byName } = describeActor(asked.actor);

  return changeOpenRound(services, asked, async (transaction, round) => {
    if (decidedOn < round.startedOn) throw fail('round_day_early', { day: round.startedOn });
    const before = await listGateDecisions(transaction, [round.id]);
    if (before.length >= mostDecisions) throw fail('gate_decisions_too_many', { limit: mostDecisions });
    const gates = gatesOf(before);
    const { gatesBefore } = warnAtGate({ steps, gates }, step);
    const items = steps.find(({ key }) => key === step)?.items ?? [];
    await insertGateDecision(transaction, {
      ...{ id: services.newId(), roundId: round.id, step, outcome, reason, decidedOn },
      known: JSON.stringify({ items, gatesBefore }),
      ...{ at: services.now().toISOString(), byId, byName },
    });
    const earlier = gates.find((gate) => gate.step === step)?.state ?? null;
    return {
      action: 'round.decide',
      before: { outcome: earlier },
      after: { step, outcome, reason, decidedOn },
    };
  });
}
