import { fail, type Measure, type MeasureDecision } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { presentMeasure } from './present-measures.ts';
import type { OneMeasure } from './require-measure.ts';
import { findMeasure, listDecisions } from './store/measures.ts';

export async function readMeasure(
  { database }: Services,
  { actor, workspaceId, measureId }: OneMeasure,
): Promise<Measure> {
  const row = await findMeasure(database, { workspaceId, measureId });
  if (!row) throw fail('not_found', {});
  return presentMeasure(database, { actor, workspaceId, row });
}

/** Newest first. */
export async function listMeasureDecisions(
  { database }: Services,
  { workspaceId, measureId }: Omit<OneMeasure, 'actor'>,
): Promise<{ items: MeasureDecision[] }> {
  if (!(await findMeasure(database, { workspaceId, measureId }))) throw fail('not_found', {});
  const rows = await listDecisions(database, measureId);
  return {
    items: rows.map(({ id, what, from, to, reason, decidedOn, at, byName: by }) => ({
      ...{ id, what: what as MeasureDecision['what'], from, to, reason, decidedOn, at, by },
    })),
  };
}
