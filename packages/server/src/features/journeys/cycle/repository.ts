import type { JourneyMapContent } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';

type Counted = { workspaceId: string; productId: string | null };

/** How many touchpoints that are not retired stand in each phase; with the product, where one is given. */
export async function countInPhases(database: Database, { workspaceId, productId }: Counted) {
  const inPhases = touchpointsInPhases(database, workspaceId);
  if (productId === null) return toMap(await inPhases.execute());
  const ofProduct = database
    .selectFrom('touchpointValue')
    .select('touchpointId')
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', 'productIds')
    .where('value', '=', productId);
  return toMap(await inPhases.where('touchpoint.id', 'in', ofProduct).execute());
}

/** Those of which no product is said. */
export async function countShared(database: Database, workspaceId: string) {
  const ofAnyProduct = database
    .selectFrom('touchpointValue')
    .select('touchpointId')
    .where('workspaceId', '=', workspaceId)
    .where('field', '=', 'productIds');
  const rows = touchpointsInPhases(database, workspaceId).where('touchpoint.id', 'not in', ofAnyProduct);
  return toMap(await rows.execute());
}

function touchpointsInPhases(database: Database, workspaceId: string) {
  return database
    .selectFrom('touchpointValue as inPhase')
    .innerJoin('touchpoint', 'touchpoint.id', 'inPhase.touchpointId')
    .select(['inPhase.value as phaseId', ({ fn }) => fn.countAll<number>().as('touchpoints')])
    .where('inPhase.workspaceId', '=', workspaceId)
    .where('inPhase.field', '=', 'phaseIds')
    .where('touchpoint.lifecycle', '!=', 'retired')
    .groupBy('inPhase.value');
}

function toMap(rows: readonly { phaseId: string; touchpoints: number }[]): Map<string, number> {
  return new Map(rows.map(({ phaseId, touchpoints }) => [phaseId, Number(touchpoints)]));
}

const together = 50;

/** The journeys that hold, some at a time: all at once they may be large. */
export async function* currentMaps(
  database: Database,
  { workspaceId, productId }: Counted,
): AsyncGenerator<Pick<JourneyMapContent, 'steps' | 'levels'>> {
  let last = '';
  for (;;) {
    let rows = database
      .selectFrom('journeyMap')
      .select(['id', 'map'])
      .where('workspaceId', '=', workspaceId)
      .where('state', '=', 'current')
      .where('id', '>', last)
      .orderBy('id')
      .limit(together);
    if (productId !== null) rows = rows.where('productId', '=', productId);
    const found = await rows.execute();
    for (const { map } of found) yield JSON.parse(map) as JourneyMapContent;
    if (found.length < together) return;
    last = found.at(-1)!.id;
  }
}
