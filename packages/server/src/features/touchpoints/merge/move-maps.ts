import { applyOperations, type JourneyMapContent, type MapOperation } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Dialect } from '../../../platform/database/dialect.ts';
import { newId } from '../../../platform/new-id.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import type { ChangedBy } from '../record/index.ts';
import { holdMapsWith, moveMapTouchpoints, rewriteVersionsWith, updateDrawnMap } from './store/maps.ts';
import type { Pair } from './store/pair.ts';

type Moving = { pair: Pair; by: ChangedBy; dialect: Dialect };

/** Journeys show the touchpoint that stays: a change like any other, so that whoever has one open follows it. */
export async function moveMaps(transaction: DatabaseTransaction, { pair, by, dialect }: Moving): Promise<void> {
  const { actorId: byId, actorName: byName } = describeActor(by.actor);
  for (const { id: mapId, version, map } of await holdMapsWith(transaction, { ...pair, dialect })) {
    const operations = changesOf(map, pair);
    const applied = applyOperations(map, operations);
    if (!applied.ok) throw new Error(`journey ${mapId} refuses to show another touchpoint`);
    const change = {
      ...{ mapId, version: version + 1, clientId: newId(), operations: JSON.stringify(operations) },
      ...{ at: by.now.toISOString(), byId, byName },
    };
    await updateDrawnMap(transaction, { map: applied.map, change });
  }
  await moveMapTouchpoints(transaction, pair);
  await rewriteVersionsWith(transaction, pair, (map) => ({
    ...map,
    steps: map.steps.map((step) => ({ ...step, touchpointIds: withKept(step.touchpointIds, pair) })),
  }));
}

function changesOf({ steps }: JourneyMapContent, pair: Pair): MapOperation[] {
  return steps
    .filter(({ touchpointIds }) => touchpointIds.includes(pair.otherId))
    .map(({ id, touchpointIds }) => ({
      ...{ do: 'changeStep', id, change: { touchpointIds: withKept(touchpointIds, pair) } },
    }));
}

function withKept(ids: readonly string[], { keptId, otherId }: Pair): string[] {
  return [...new Set(ids.map((id) => (id === otherId ? keptId : id)))];
}
