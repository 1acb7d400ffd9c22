import {
  emptyMap,
  fail,
  findContradiction,
  foldText,
  type JourneyMap,
  type JourneyMapContent,
  type NewJourneyMap,
} from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { columnsOfDrawn, searchTextOfMap, touchpointIdsOf } from './columns-of-map.ts';
import { presentMap, tellMap } from './present-map.ts';
import { errorOfRefusal } from './refuse-change.ts';
import { requireProduct } from './require-product.ts';
import { countMaps, findMapVersion, holdMap, insertMap, type StoredMap } from './store/maps.ts';
import { putTouchpointsOnMap, replacePersonas } from './store/references.ts';
import { textOfMap } from './text-of-map.ts';
import { withoutGoneTouchpoints } from './without-gone-touchpoints.ts';

/** Most journeys in one workspace. */
const mostMaps = 5000;

type Adding = { actor: Actor; workspaceId: string; body: NewJourneyMap; requestId: string };

/** Begins a journey: with its lanes only, or with what is drawn on another. */
export function addMap(services: Services, { actor, workspaceId, body, requestId }: Adding): Promise<JourneyMap> {
  return services.database.transaction().execute(async (transaction) => {
    const { copyOf, ...about } = body;
    await requireProduct(transaction, { workspaceId, productId: about.productId });
    const map =
      copyOf === undefined
        ? emptyMap(services.newId)
        : await drawnOn(transaction, { dialect: services.dialect, workspaceId, copyOf });
    return presentMap(await keepNewMap(services, transaction, { actor, workspaceId, requestId, about, map }));
  });
}

async function drawnOn(
  transaction: DatabaseTransaction,
  { dialect, workspaceId, copyOf }: Pick<Services, 'dialect'> & { workspaceId: string; copyOf: string },
): Promise<JourneyMapContent> {
  const one = { workspaceId, mapId: copyOf };
  if ((await findMapVersion(transaction, one)) === undefined) {
    throw fail('request_invalid', { issues: [{ path: 'body.copyOf', message: copyOf }] });
  }
  const { map } = await holdMap(transaction, { ...one, dialect });
  return withoutGoneTouchpoints(transaction, { workspaceId, map });
}

type NewMap = {
  actor: Actor;
  workspaceId: string;
  requestId: string;
  about: { name: string; description: string; productId: string | null };
  map: JourneyMapContent;
};

/** Writes a journey that was not there before; whoever calls has seen that what it refers to is there. */
export async function keepNewMap(
  { newId, now, dialect }: Pick<Services, 'newId' | 'now' | 'dialect'>,
  transaction: DatabaseTransaction,
  { actor, workspaceId, requestId, about, map }: NewMap,
): Promise<StoredMap> {
  const refusal = findContradiction(map);
  if (refusal) throw errorOfRefusal(refusal);
  const text = textOfMap(map);
  await oneAtATime(transaction, dialect, `journey maps of ${workspaceId}`);
  if ((await countMaps(transaction, workspaceId)) >= mostMaps) throw fail('maps_too_many', { limit: mostMaps });
  const at = now();
  const stored: StoredMap = {
    ...{ id: newId(), workspaceId, ...about, sortName: foldText(about.name) },
    ...{ searchText: searchTextOfMap({ ...about, map }), state: 'draft', map, ...columnsOfDrawn(map), version: 0 },
    ...{ createdAt: at.toISOString(), changedAt: at.toISOString(), changedByName: describeActor(actor).actorName },
  };
  await insertMap(transaction, { ...stored, map: text });

  const place = { workspaceId, mapId: stored.id };
  await putTouchpointsOnMap(transaction, { ...place, touchpointIds: [...touchpointIdsOf(map)] });
  await replacePersonas(transaction, { ...place, segmentIds: map.personas.map(({ id }) => id) });
  await recordChange(transaction, {
    ...{ actor, workspaceId, requestId, now: at },
    action: 'journeyMap.add',
    target: { kind: 'journeyMap', id: stored.id, name: about.name },
    before: null,
    after: { ...tellMap(stored), steps: stored.steps },
  });
  return stored;
}
