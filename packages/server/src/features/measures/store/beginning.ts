import type { MeasureActual } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

type Asked = { workspaceId: string; exceptId: string; from: string; to: string };

/** Other measures that really began in these days, one row for each of their touchpoints. */
export async function listBeginning(
  database: Database,
  { workspaceId, exceptId, from, to }: Asked,
): Promise<{ id: string; title: string; touchpointId: string; startsOn: string }[]> {
  const rows = await database
    .selectFrom('measure')
    .innerJoin('measureTouchpoint', 'measureTouchpoint.measureId', 'measure.id')
    .select(['measure.id', 'measure.title', 'measure.actual', 'measureTouchpoint.touchpointId'])
    .where('measure.workspaceId', '=', workspaceId)
    .where('measure.id', '!=', exceptId)
    .orderBy('measure.id')
    .execute();
  return rows.flatMap(({ id, title, touchpointId, actual }) => {
    const { startsOn } = JSON.parse(actual) as MeasureActual;
    return startsOn !== null && startsOn >= from && startsOn <= to ? [{ id, title, touchpointId, startsOn }] : [];
  });
}
