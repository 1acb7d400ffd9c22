import { fail, type Judgement, type NewJudgementSchema } from '@anklang/domain';
import type { z } from 'zod';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { findNewest, insertJudgement, isEntryOfKind } from './repository.ts';

export const mostJudgements = 2000;
/** They stay for good, so that no single person or key can take the place of all others. */
const mostOfOnePerson = 500;

type NewJudgement = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  body: z.output<typeof NewJudgementSchema>;
  requestId: string;
};

/** Appends what somebody thinks a touchpoint counts for; what the same person said before becomes history. */
export async function addJudgement(
  services: Services,
  { actor, workspaceId, touchpointId, body, requestId }: NewJudgement,
): Promise<Judgement> {
  const now = services.now();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdRecord(transaction, { workspaceId, touchpointId });
    if (!record) throw fail('not_found', {});
    await requireEntries(transaction, { workspaceId, ...body });
    const { count, own, at: newest } = await findNewest(transaction, { touchpointId, byId });
    if (own >= mostOfOnePerson) throw fail('judgements_too_many', { limit: mostOfOnePerson });
    if (count >= mostJudgements) throw fail('judgements_too_many', { limit: mostJudgements });

    const id = services.newId();
    const row = { id, workspaceId, touchpointId, ...body, at: after(newest, now), byId, byName };
    await insertJudgement(transaction, row);
    const { segmentId, phaseId, relevance, potential } = body;
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'relevance.judge',
      target: { kind: 'touchpoint', id: touchpointId, name: record.name },
      before: null,
      after: { segmentId, phaseId, relevance, potential },
    });
    const holds = relevance !== null || potential !== null;
    return { id, touchpointId, ...body, at: row.at, by: byName, isMine: true, holds };
  });
}

/** No two judgements of a touchpoint are of one instant, so that it is clear which is the newest. */
function after(newest: string | null, now: Date): string {
  if (newest === null || newest < now.toISOString()) return now.toISOString();
  return new Date(Date.parse(newest) + 1).toISOString();
}

async function requireEntries(
  transaction: DatabaseTransaction,
  { workspaceId, segmentId, phaseId }: { workspaceId: string; segmentId: string | null; phaseId: string | null },
): Promise<void> {
  for (const [kind, id] of [
    ['segment', segmentId],
    ['phase', phaseId],
  ] as const) {
    if (id === null || (await isEntryOfKind(transaction, { workspaceId, kind, id }))) continue;
    throw fail('request_invalid', { issues: [{ path: `body.${kind}Id`, message: id }] });
  }
}
