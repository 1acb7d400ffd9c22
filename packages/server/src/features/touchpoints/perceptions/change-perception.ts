import { fail, type Perception } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { columnsOfPerception, type PerceptionBody } from './columns-of-perception.ts';
import { presentPerception } from './present-perception.ts';
import { updatePerception } from './repository.ts';
import { type OnePerception, requireOwnPerception } from './require-own-perception.ts';
import { requireSegment } from './require-segment.ts';
import { tellPerceptionChange } from './tell-perception.ts';

type Edit = OnePerception & { body: PerceptionBody & { version: number }; requestId: string };

export async function changePerception(services: Services, { body, requestId, ...asked }: Edit): Promise<Perception> {
  const { actor, workspaceId, perceptionId: id } = asked;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const { record, perception } = await requireOwnPerception(transaction, asked);
    // A segment that was removed since may stay with what was said for it.
    if (body.segmentId !== perception.segmentId) await requireSegment(transaction, { workspaceId, ...body });

    const { version } = body;
    const change = { ...columnsOfPerception(body), version: version + 1, changedAt: now.toISOString() };
    if (!(await updatePerception(transaction, { id, version }, change))) throw fail('changed_meanwhile', {});

    const changed = { ...perception, ...change };
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'perception.change',
      target: { kind: 'perception', id, name: record.name },
      ...tellPerceptionChange(perception, changed),
    });
    return presentPerception(changed, actor);
  });
}
