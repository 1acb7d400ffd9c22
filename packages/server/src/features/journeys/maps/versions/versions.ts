import { fail, type JourneyMap, type JourneyMapContent, type MapVersion } from '@anklang/domain';
import { describeActor, recordChange } from '../../../../platform/audit/record-change.ts';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Database, Services } from '../../../../platform/services.ts';
import { keepChange } from '../keep-change.ts';
import { presentMap } from '../present-map.ts';
import { findMapVersion, holdMap, type OneMap, requireMap } from '../store/maps.ts';
import { withoutGoneTouchpoints } from '../without-gone-touchpoints.ts';
import { deleteVersion, findVersion, insertVersion, listVersionRows, type VersionRow } from './repository.ts';

/** Most kept states of one journey. */
export const mostVersions = 100;

type Asked = OneMap & { actor: Actor; requestId: string };
type OneVersion = OneMap & { versionId: string };

/** Newest first. */
export async function listVersions({ database }: Services, one: OneMap): Promise<{ items: MapVersion[] }> {
  if ((await findMapVersion(database, one)) === undefined) throw fail('not_found', {});
  return { items: (await listVersionRows(database, one.mapId)).map(presentVersion) };
}

export async function readVersion(
  database: Database,
  { versionId, ...one }: OneVersion,
): Promise<MapVersion & { map: JourneyMapContent }> {
  if ((await findMapVersion(database, one)) === undefined) throw fail('not_found', {});
  const version = await findVersion(database, { mapId: one.mapId, versionId });
  if (!version) throw fail('not_found', {});
  return { ...presentVersion(version), map: version.map };
}

/** Keeps the map as it is now under a name. */
export function addVersion(
  services: Services,
  { actor, requestId, about, ...one }: Asked & { about: { name: string; note: string } },
): Promise<MapVersion> {
  const now = services.now();
  return services.database.transaction().execute(async (transaction) => {
    const map = await holdMap(transaction, { ...one, dialect: services.dialect });
    const present = await listVersionRows(transaction, map.id);
    if (present.length >= mostVersions) throw fail('map_versions_too_many', { limit: mostVersions });

    const { actorId: byId, actorName: byName } = describeActor(actor);
    const { version, steps } = map;
    const kept = {
      ...{ id: services.newId(), mapId: map.id, ...about, version, steps },
      ...{ createdAt: now.toISOString(), byId, byName },
    };
    await insertVersion(transaction, { ...kept, map: JSON.stringify(map.map) });
    await recordChange(transaction, {
      ...{ actor, workspaceId: one.workspaceId, requestId, now },
      action: 'mapVersion.add',
      target: { kind: 'mapVersion', id: kept.id, name: nameOf(map, kept) },
      before: null,
      after: tell(kept),
    });
    return presentVersion(kept);
  });
}

/** The map becomes what it was: a change like any other, which everybody who has it open follows and anybody can undo. */
export function restoreVersion(
  services: Services,
  { actor, requestId, versionId, clientId, ...one }: Asked & { versionId: string; clientId: string },
): Promise<JourneyMap> {
  const now = services.now();
  return services.database.transaction().execute(async (transaction) => {
    const before = await holdMap(transaction, { ...one, dialect: services.dialect });
    const kept = await findVersion(transaction, { mapId: before.id, versionId });
    if (!kept) throw fail('not_found', {});

    const map = await withoutGoneTouchpoints(transaction, { workspaceId: one.workspaceId, map: kept.map });
    const operations = [{ do: 'replaceMap' as const, map }];
    const { version } = await keepChange(transaction, { actor, requestId, now, clientId, before, operations, map });
    await recordChange(transaction, {
      ...{ actor, workspaceId: one.workspaceId, requestId, now },
      action: 'mapVersion.restore',
      target: { kind: 'mapVersion', id: kept.id, name: nameOf(before, kept) },
      before: { version: before.version },
      after: { version, restored: kept.version },
    });
    return presentMap(await requireMap(transaction, one));
  });
}

/** With the links under which it was shared. */
export async function removeVersion(
  services: Services,
  { actor, requestId, versionId, ...one }: Asked & { versionId: string },
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const map = await holdMap(transaction, { ...one, dialect: services.dialect });
    const kept = await findVersion(transaction, { mapId: map.id, versionId });
    if (!kept) throw fail('not_found', {});
    await deleteVersion(transaction, kept.id);
    await recordChange(transaction, {
      ...{ actor, workspaceId: one.workspaceId, requestId, now: services.now() },
      action: 'mapVersion.remove',
      target: { kind: 'mapVersion', id: kept.id, name: nameOf(map, kept) },
      before: tell(kept),
      after: null,
    });
  });
}

function presentVersion({ id, name, note, version, steps, createdAt, byName: createdBy }: VersionRow): MapVersion {
  return { id, name, note, version, steps, createdAt, createdBy };
}

function nameOf(map: { name: string }, version: { name: string }): string {
  return `${map.name}: ${version.name}`;
}

function tell({ mapId, name, note, version, steps }: VersionRow) {
  return { mapId, name, note, version, steps };
}
