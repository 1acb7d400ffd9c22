import { fail, type Perception } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { columnsOfPerception, type PerceptionBody } from './columns-of-perception.ts';
import { presentPerception } from './present-perception.ts';
import { countPerceptions, insertPerception } from './repository.ts';
import { requireSegment } from './require-segment.ts';
import { tellPerception } from './tell-perception.ts';

export const mostPerceptions = 500;

type NewPerception = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  body: PerceptionBody;
  requestId: string;
};

/** Writes down how somebody sees a touchpoint: expected, got, felt. */
export async function addPerception(
  services: Services,
  { actor, workspaceId, touchpointId, body, requestId }: NewPerception,
): Promise<Perception> {
  const now = services.now();
  const at = now.toISOString();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdRecord(transaction, { workspaceId, touchpointId });
    if (!record) throw fail('not_found', {});
    await requireSegment(transaction, { workspaceId, segmentId: body.segmentId });
    if ((await countPerceptions(transaction, touchpointId)) >= mostPerceptions) {
      throw fail('perceptions_too_many', { limit: mostPerceptions });
    }

    const id = services.newId();
    const row = {
      ...{ id, workspaceId, touchpointId, version: 1, createdAt: at, changedAt: at, byId, byName },
      ...columnsOfPerception(body),
    };
    await insertPerception(transaction, row);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'perception.add',
      target: { kind: 'perception', id, name: record.name },
      before: null,
      after: tellPerception(row),
    });
    return presentPerception(row, actor);
  });
}
