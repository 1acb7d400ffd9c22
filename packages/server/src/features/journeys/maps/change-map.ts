import { applyOperations, type MapChange, type MapOperation } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { changesSince } from './changes-since.ts';
import { keepChange } from './keep-change.ts';
import { errorOfRefusal } from './refuse-change.ts';
import { requireMapReferences } from './require-map-references.ts';
import { holdMap, type OneMap } from './store/maps.ts';

type Changing = OneMap & {
  actor: Actor;
  requestId: string;
  change: { clientId: string; base: number; operations: readonly MapOperation[] };
};

/** Changes what is drawn, whatever others changed since the page read it: all of the changes, or none. */
export function changeMap(
  services: Services,
  { actor, requestId, change, ...one }: Changing,
): Promise<{ version: number; changes: MapChange[] | null }> {
  const { clientId, base, operations } = change;
  const now = services.now();
  return services.database.transaction().execute(async (transaction) => {
    const before = await holdMap(transaction, { ...one, dialect: services.dialect });
    const applied = applyOperations(before.map, operations);
    if (!applied.ok) throw errorOfRefusal(applied.refusal);
    await requireMapReferences(transaction, { ...one, before: before.map, operations });

    const { map } = applied;
    const kept = await keepChange(transaction, { actor, requestId, now, clientId, before, operations, map });
    const others = await changesSince(transaction, { mapId: one.mapId, version: base, now: before.version });
    return { version: kept.version, changes: others && [...others, kept] };
  });
}
