import type { Judgement } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { RelevanceJudgementTable } from '../../../platform/database/register-tables.ts';

/** Rows with the newest first, each with whether it still holds. */
export function presentJudgements(rows: readonly RelevanceJudgementTable[], actor: Actor): Judgement[] {
  const { actorId } = describeActor(actor);
  const seen = new Set<string>();
  return rows.map(({ id, touchpointId, segmentId, phaseId, relevance, potential, reason, at, byId, byName }) => {
    const place = `${segmentId} ${phaseId} ${byId}`;
    const isNewest = !seen.has(place);
    seen.add(place);
    const isSaid = relevance !== null || potential !== null;
    return {
      ...{ id, touchpointId, segmentId, phaseId, relevance, potential, reason, at },
      ...{ by: byName, isMine: byId === actorId, holds: isNewest && isSaid },
    };
  });
}
