import { fail } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { type OneMeasure, requireMeasure } from './require-measure.ts';
import { listAround } from './store/around.ts';
import { deleteMeasure, listDecisions } from './store/measures.ts';
import { saidOf, tellMeasure } from './tell-measure.ts';

/** A proposal nobody has decided on. */
export async function removeMeasure(
  services: Services,
  { version, requestId, ...asked }: OneMeasure & { version: number; requestId: string },
): Promise<void> {
  const { actor, workspaceId, measureId } = asked;

  await services.database.transaction().execute(async (transaction) => {
    const row = await requireMeasure(transaction, { ...asked, version, permission: 'measure.edit' });
    const decisions = await listDecisions(transaction, measureId);
    if (decisions.some(({ what }) => what === 'state')) throw fail('measure_decided', {});
    const around = (await listAround(transaction, [measureId])).get(measureId)!;
    if (!(await deleteMeasure(transaction, { measureId, version }))) throw fail('changed_meanwhile', {});
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'measure.remove',
      target: { kind: 'measure', id: measureId, name: row.title },
      before: tellMeasure(saidOf(row, around)),
      after: null,
    });
  });
}
