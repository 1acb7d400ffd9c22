import type { JourneyMapContent, MapChange, MapOperation } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { columnsOfDrawn, searchTextOfMap, touchpointIdsOf } from './columns-of-map.ts';
import { hasDrawnSince, insertMapChange } from './store/changes.ts';
import { type StoredMap, updateMap } from './store/maps.ts';
import { putTouchpointsOnMap, replacePersonas, takeTouchpointsOffMap } from './store/references.ts';
import { textOfMap } from './text-of-map.ts';

const hourMilliseconds = 3_600_000;

type Drawn = {
  actor: Actor;
  requestId: string;
  now: Date;
  clientId: string;
  /** The map as it was, held. */
  before: StoredMap;
  operations: readonly MapOperation[];
  map: JourneyMapContent;
};

/** Writes what was drawn, with all that is kept of it, as the next version of the map. */
export async function keepChange(transaction: DatabaseTransaction, drawn: Drawn): Promise<MapChange> {
  const { actor, clientId, before, operations, map } = drawn;
  const at = drawn.now.toISOString();
  const version = before.version + 1;
  const { actorId: byId, actorName: by } = describeActor(actor);
  await updateMap(transaction, before.id, {
    ...{ map: textOfMap(map), version, changedAt: at, changedByName: by },
    ...columnsToChange(before, map),
  });
  if (map.steps !== before.map.steps) await keepTouchpoints(transaction, { of: before, map });
  if (map.personas !== before.map.personas) {
    const segmentIds = map.personas.map(({ id }) => id);
    await replacePersonas(transaction, { workspaceId: before.workspaceId, mapId: before.id, segmentIds });
  }
  await insertMapChange(transaction, {
    ...{ mapId: before.id, version, clientId, operations: JSON.stringify(operations), at, byId, byName: by },
  });
  await recordDrawing(transaction, drawn);
  return { version, operations: [...operations], clientId, at, by };
}

/** What did not change is shared by both maps. */
function columnsToChange(before: StoredMap, map: JourneyMapContent) {
  const isSame = map.steps === before.map.steps;
  return {
    ...(isSame && map.levels === before.map.levels ? {} : columnsOfDrawn(map)),
    ...(isSame ? {} : { searchText: searchTextOfMap({ ...before, map }) }),
  };
}

/** What the map had before and the register has no more is not kept anew. */
async function keepTouchpoints(
  transaction: DatabaseTransaction,
  { of, map }: { of: StoredMap; map: JourneyMapContent },
): Promise<void> {
  const { workspaceId, id: mapId } = of;
  const [before, now] = [touchpointIdsOf(of.map), touchpointIdsOf(map)];
  const off = [...before].filter((id) => !now.has(id));
  const on = [...now].filter((id) => !before.has(id));
  await takeTouchpointsOffMap(transaction, { mapId, touchpointIds: off });
  await putTouchpointsOnMap(transaction, { workspaceId, mapId, touchpointIds: on });
}

/** Each gesture stands in the map's own history; the log says once an hour who draws, and from which version on. */
async function recordDrawing(
  transaction: DatabaseTransaction,
  { actor, requestId, now, before }: Drawn,
): Promise<void> {
  const { id: mapId, workspaceId, name, version } = before;
  const since = new Date(now.getTime() - hourMilliseconds).toISOString();
  const { actorId } = describeActor(actor);
  if (await hasDrawnSince(transaction, { workspaceId, mapId, actorId, since })) return;
  await recordChange(transaction, {
    ...{ actor, workspaceId, requestId, now },
    action: 'journey.draw',
    target: { kind: 'journeyMap', id: mapId, name },
    before: { version },
    after: { version: version + 1 },
  });
}
