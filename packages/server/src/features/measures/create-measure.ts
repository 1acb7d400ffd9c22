import { fail, type Measure, mayEditMeasure, type NewMeasure } from '@anklang/domain';
import { describeActor, recordChange } from '../../platform/audit/record-change.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { Services } from '../../platform/services.ts';
import { aroundOf, columnsOf } from './columns-of.ts';
import { presentMeasure } from './present-measures.ts';
import { requireReferences } from './require-references.ts';
import { keepAround } from './store/around.ts';
import { countMeasures, findMeasure, insertMeasure } from './store/measures.ts';
import { tellMeasure } from './tell-measure.ts';

/** More than this nobody carries out. */
export const mostMeasures = 2000;

type Created = { actor: Actor; workspaceId: string; body: NewMeasure; requestId: string };

/** Somebody proposes to do something about a finding. */
export async function createMeasure(
  services: Services,
  { actor, workspaceId, body, requestId }: Created,
): Promise<Measure> {
  const now = services.now();
  const at = now.toISOString();
  const { actorId: byId, actorName: byName } = describeActor(actor);
  if (!mayEditMeasure(actor, body)) throw fail('not_permitted', { permission: 'measure.edit' });

  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `measures of ${workspaceId}`);
    if ((await countMeasures(transaction, workspaceId)) >= mostMeasures) {
      throw fail('measures_too_many', { limit: mostMeasures });
    }
    await requireReferences(transaction, { workspaceId, said: body });
    const measureId = services.newId();
    await insertMeasure(transaction, {
      ...{ id: measureId, workspaceId, ...columnsOf(body, 'realistic'), state: 'proposed', activeCase: 'realistic' },
      ...{ version: 1, createdAt: at, changedAt: at, byId, byName },
    });
    await keepAround(transaction, { measureId, ...aroundOf(body) });
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'measure.create',
      target: { kind: 'measure', id: measureId, name: body.title },
      before: null,
      after: tellMeasure(body),
    });
    const row = (await findMeasure(transaction, { workspaceId, measureId }))!;
    return presentMeasure(transaction, { actor, workspaceId, row });
  });
}
