import { fail, type JourneyMap, type JourneyMapSummary } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { presentMap, presentSummary } from './present-map.ts';
import { findMapRow, listMapPage, listPersonaIds, type MapChoice } from './store/list.ts';
import { type OneMap, requireMap } from './store/maps.ts';

type Asked = PageRequest & { choice: MapChoice; sort: 'changed' | 'name' };

/** Journeys without what is drawn. */
export async function listMaps({ database }: Services, asked: Asked): Promise<Page<JourneyMapSummary>> {
  const rows = await listMapPage(database, asked);
  const personas = await listPersonaIds(
    database,
    rows.slice(0, asked.limit).map(({ id }) => id),
  );
  return toPage(rows, {
    limit: asked.limit,
    placeOf: ({ id, sortName, changedAt }) => ({ id, at: asked.sort === 'name' ? sortName : changedAt }),
    present: (row) => presentSummary(row, personas.get(row.id) ?? []),
  });
}

/** One as the list shows it. */
export async function readSummary(database: Database, one: OneMap): Promise<JourneyMapSummary> {
  const row = await findMapRow(database, one);
  if (!row) throw fail('not_found', {});
  const personas = await listPersonaIds(database, [row.id]);
  return presentSummary(row, personas.get(row.id) ?? []);
}

export async function readMap({ database }: Pick<Services, 'database'>, one: OneMap): Promise<JourneyMap> {
  return presentMap(await requireMap(database, one));
}
