import type { MeasureActual } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

type Asked = { workspaceId: string; touchpointId: string; exceptId: string; from: string; to: string };

/** Other measures at the touchpoint that really began in these days. */
export async function listBeginningAt(
  database: Database,
  { workspaceId, touchpointId, exceptId, from, to }: Asked,
): Promise<{ id: string; title: string; startsOn: string }[]> {
  const rows = await database
    .selectFrom('measure')
    .innerJoin('measureTouchpoint', 'measureTouchpoint.measureId', 'measure.id')
    .select(['measure.id', 'measure.title', 'measure.actual'])
    .where('measure.workspaceId', '=', workspaceId)
    .where('measureTouchpoint.touchpointId', '=', touchpointId)
    .where('measure.id', '!=', exceptId)
    .orderBy('measure.id')
    .execute();
  return rows.flatMap(({ id, title, actual }) => {
    const { startsOn } = JSON.parse(actual) as MeasureActual;
    return startsOn !== null && startsOn >= from && startsOn <= to ? [{ id, title, startsOn }] : [];
  });
}
