import type { JourneyMapContent, MapReferences, Profile } from '@anklang/domain';
import type { Database, Services } from '../../../platform/services.ts';
import { listEntriesOf } from '../../touchpoints/index.ts';
import { touchpointIdsOf } from './columns-of-map.ts';
import { type OneMap, requireMap } from './store/maps.ts';
import { listDepartmentNames, listMapNames, listTouchpointsOnMaps } from './store/references.ts';

/** What a journey refers to by name, and what it may refer to where that is little: phases, segments, systems and the like. */
export async function readMapReferences({ database }: Pick<Services, 'database'>, one: OneMap): Promise<MapReferences> {
  const { map } = await requireMap(database, one);
  return listReferencesOf(database, { workspaceId: one.workspaceId, map });
}

/** The same for anything that is drawn: a kept state, too, may show touchpoints that the journey shows no more. */
export async function listReferencesOf(
  database: Database,
  { workspaceId, map }: { workspaceId: string; map: Pick<JourneyMapContent, 'steps'> },
): Promise<MapReferences> {
  const childIds = [...new Set(map.steps.flatMap(({ mapId }) => mapId ?? []))];
  const [phases, segments, systems, products] = await Promise.all([
    listEntriesOf(database, { workspaceId, kind: 'phase' }),
    listEntriesOf(database, { workspaceId, kind: 'segment' }),
    listEntriesOf(database, { workspaceId, kind: 'system' }),
    listEntriesOf(database, { workspaceId, kind: 'product' }),
  ]);
  return {
    touchpoints: await listTouchpoints(database, { workspaceId, ids: [...touchpointIdsOf(map)] }),
    maps: await listMapNames(database, { workspaceId, ids: childIds }),
    segments: segments.map(({ id, name, body: { isPersona } }) => ({ id, name, isPersona })),
    phases: phases
      .map(({ id, name, body: { position, influence } }) => ({ id, name, position, influence }))
      .sort((one, other) => one.position - other.position),
    systems: systems.map(nameOnly),
    departments: await listDepartmentNames(database, workspaceId),
    products: products.map(nameOnly),
  };
}

function nameOnly({ id, name }: { id: string; name: string }) {
  return { id, name };
}

/** The target of a touchpoint, as far as its profile says one. */
type Target = { targetLevel?: number | null; targetUntil?: string | null };

async function listTouchpoints(
  database: Database,
  asked: { workspaceId: string; ids: readonly string[] },
): Promise<MapReferences['touchpoints']> {
  const rows = await listTouchpointsOnMaps(database, asked);
  return rows.map(({ profile: text, ...row }) => {
    const profile = JSON.parse(text) as Partial<Profile> & Target;
    return {
      ...row,
      isMostImportant: profile.isMostImportant ?? false,
      criticality: profile.criticality ?? null,
      targetLevel: profile.targetLevel ?? null,
      targetUntil: profile.targetUntil ?? null,
      channels: profile.channels ?? [],
    };
  });
}
