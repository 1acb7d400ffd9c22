import { type MapState, searchWords } from '@anklang/domain';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { selectPage } from '../../../../platform/database/select-page.ts';
import type { JourneyMapTable, Tables } from '../../../../platform/database/tables.ts';
import type { PageRequest } from '../../../../platform/paging.ts';
import type { Database } from '../../../../platform/services.ts';

/** A journey without what is drawn. */
export type MapRow = Omit<JourneyMapTable, 'map' | 'searchText'> & { touchpoints: number };

export type MapChoice = {
  readonly workspaceId: string;
  readonly search?: string | undefined;
  /** Without it, all but the archived. */
  readonly state?: MapState | undefined;
  readonly productId?: string | undefined;
  readonly segmentId?: string | undefined;
  readonly touchpointId?: string | undefined;
};

type Build = ExpressionBuilder<Tables, 'journeyMap'>;

const columns = [
  ...['journeyMap.id', 'journeyMap.workspaceId', 'journeyMap.name', 'journeyMap.sortName', 'journeyMap.description'],
  ...['journeyMap.state', 'journeyMap.productId', 'journeyMap.steps', 'journeyMap.asIs', 'journeyMap.toBe'],
  ...['journeyMap.lowest', 'journeyMap.version', 'journeyMap.createdAt', 'journeyMap.changedAt'],
  'journeyMap.changedByName',
] as const satisfies readonly string[];

function selectRows(database: Database) {
  return database
    .selectFrom('journeyMap')
    .select(columns)
    .select(({ selectFrom }) =>
      selectFrom('journeyMapTouchpoint')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('journeyMapTouchpoint.mapId', '=', 'journeyMap.id')
        .$asScalar()
        .$notNull()
        .as('touchpoints'),
    );
}

export function listMapPage(
  database: Database,
  { choice, sort, ...page }: PageRequest & { choice: MapChoice; sort: 'changed' | 'name' },
): Promise<MapRow[]> {
  const query = selectRows(database).where(narrow(choice));
  if (sort === 'name') {
    return selectPage(query, { ...page, by: ['journeyMap.sortName', 'journeyMap.id'], of: 'text' });
  }
  return selectPage(query, { ...page, by: ['journeyMap.changedAt', 'journeyMap.id'], order: 'desc' });
}

export function findMapRow(
  database: Database,
  { workspaceId, mapId }: { workspaceId: string; mapId: string },
): Promise<MapRow | undefined> {
  return selectRows(database)
    .where('journeyMap.workspaceId', '=', workspaceId)
    .where('journeyMap.id', '=', mapId)
    .executeTakeFirst();
}

/** The segments each of the journeys is drawn for. */
export async function listPersonaIds(database: Database, mapIds: readonly string[]): Promise<Map<string, string[]>> {
  const personas = new Map<string, string[]>(mapIds.map((id) => [id, []]));
  if (mapIds.length === 0) return personas;
  const rows = await database
    .selectFrom('journeyMapPersona')
    .select(['mapId', 'segmentId'])
    .where('mapId', 'in', mapIds)
    .orderBy('segmentId')
    .execute();
  for (const { mapId, segmentId } of rows) personas.get(mapId)?.push(segmentId);
  return personas;
}

function narrow(choice: MapChoice) {
  return (build: Build): Expression<SqlBool> =>
    build.and([
      build('journeyMap.workspaceId', '=', choice.workspaceId),
      choice.state === undefined
        ? build('journeyMap.state', '!=', 'archived')
        : build('journeyMap.state', '=', choice.state),
      ...searchWords(choice.search ?? '').map((ways) => build.or(ways.map(contains))),
      ...(choice.productId === undefined ? [] : [build('journeyMap.productId', '=', choice.productId)]),
      ...(choice.segmentId === undefined ? [] : [isDrawnFor(build, choice.segmentId)]),
      ...(choice.touchpointId === undefined ? [] : [holds(build, choice.touchpointId)]),
    ]);
}

/** What people type is text, not a pattern. */
function contains(part: string): Expression<SqlBool> {
  const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`${sql.ref('journeyMap.searchText')} like ${pattern} escape '\\'`;
}

function isDrawnFor(build: Build, segmentId: string): Expression<SqlBool> {
  const drawn = build
    .selectFrom('journeyMapPersona')
    .select('journeyMapPersona.mapId')
    .where('journeyMapPersona.segmentId', '=', segmentId);
  return build('journeyMap.id', 'in', drawn);
}

function holds(build: Build, touchpointId: string): Expression<SqlBool> {
  const holding = build
    .selectFrom('journeyMapTouchpoint')
    .select('journeyMapTouchpoint.mapId')
    .where('journeyMapTouchpoint.touchpointId', '=', touchpointId);
  return build('journeyMap.id', 'in', holding);
}
