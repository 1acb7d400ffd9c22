import { fail, type Measure, type MeasureCase, type MeasureChange, mayEditMeasure } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import type { Services } from '../../platform/services.ts';
import { aroundOf, columnsOf } from './columns-of.ts';
import { presentMeasure } from './present-measures.ts';
import { type OneMeasure, requireMeasure } from './require-measure.ts';
import { requireReferences } from './require-references.ts';
import { keepAround, listAround } from './store/around.ts';
import { findMeasure, updateMeasure } from './store/measures.ts';
import { saidOf, tellMeasureChange } from './tell-measure.ts';

type Changed = OneMeasure & { change: MeasureChange; requestId: string };

export async function changeMeasure(
  services: Services,
  { change: { version, ...said }, requestId, ...asked }: Changed,
): Promise<Measure> {
  const { actor, workspaceId, measureId } = asked;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const row = await requireMeasure(transaction, { ...asked, version, permission: 'measure.edit' });
    // Nobody gives a measure away to where they could not take it back.
    if (!mayEditMeasure(actor, said)) throw fail('not_permitted', { permission: 'measure.edit' });
    await requireReferences(transaction, { workspaceId, said });
    const around = (await listAround(transaction, [measureId])).get(measureId)!;
    const change = { ...columnsOf(said, row.activeCase as MeasureCase), changedAt: now.toISOString() };
    if (!(await updateMeasure(transaction, { measureId, version }, change))) throw fail('changed_meanwhile', {});
    await keepAround(transaction, { measureId, ...aroundOf(said) });

    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'measure.change',
      target: { kind: 'measure', id: measureId, name: said.title },
      ...tellMeasureChange(saidOf(row, around), said),
    });
    const changed = (await findMeasure(transaction, { workspaceId, measureId }))!;
    return presentMeasure(transaction, { actor, workspaceId, row: changed });
  });
}
