import { foldText, type JourneyMapAboutChange, type JourneyMapSummary } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { searchTextOfMap } from './columns-of-map.ts';
import { readSummary } from './list-maps.ts';
import { tellMap } from './present-map.ts';
import { requireProduct } from './require-product.ts';
import { deleteMap, holdMap, type OneMap, updateMap } from './store/maps.ts';

type Asked = OneMap & { actor: Actor; requestId: string };

/** Name, description, state or product; what is drawn stays, and so does its version. */
export function changeAbout(
  services: Services,
  { actor, requestId, change, ...one }: Asked & { change: JourneyMapAboutChange },
): Promise<JourneyMapSummary> {
  const now = services.now();
  return services.database.transaction().execute(async (transaction) => {
    const before = await holdMap(transaction, { ...one, dialect: services.dialect });
    const about = {
      name: change.name ?? before.name,
      description: change.description ?? before.description,
      state: change.state ?? before.state,
      productId: change.productId === undefined ? before.productId : change.productId,
    };
    if (about.productId !== before.productId) {
      await requireProduct(transaction, { workspaceId: one.workspaceId, productId: about.productId });
    }
    await updateMap(transaction, one.mapId, {
      ...{ ...about, sortName: foldText(about.name), searchText: searchTextOfMap({ ...about, map: before.map }) },
      ...{ changedAt: now.toISOString(), changedByName: describeActor(actor).actorName },
    });
    await recordChange(transaction, {
      ...{ actor, workspaceId: one.workspaceId, requestId, now },
      action: 'journeyMap.change',
      target: { kind: 'journeyMap', id: one.mapId, name: about.name },
      before: tellMap(before),
      after: tellMap({ ...before, ...about }),
    });
    return readSummary(transaction, one);
  });
}

/** With its history, its kept states and the links under which it was shared. */
export async function removeMap(services: Services, { actor, requestId, ...one }: Asked): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const before = await holdMap(transaction, { ...one, dialect: services.dialect });
    await deleteMap(transaction, one.mapId);
    await recordChange(transaction, {
      ...{ actor, workspaceId: one.workspaceId, requestId, now: services.now() },
      action: 'journeyMap.remove',
      target: { kind: 'journeyMap', id: one.mapId, name: before.name },
      before: { ...tellMap(before), steps: before.steps },
      after: null,
    });
  });
}
