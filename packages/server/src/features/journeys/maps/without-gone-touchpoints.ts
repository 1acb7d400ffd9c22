import type { JourneyMapContent } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { touchpointIdsOf } from './columns-of-map.ts';
import { listPresent } from './store/references.ts';

/** What was drawn once may show touchpoints that the register has no more. */
export async function withoutGoneTouchpoints(
  transaction: DatabaseTransaction,
  { workspaceId, map }: { workspaceId: string; map: JourneyMapContent },
): Promise<JourneyMapContent> {
  const ids = [...touchpointIdsOf(map)];
  const present = await listPresent(transaction, { workspaceId, to: 'touchpoint', ids });
  if (present.size === ids.length) return map;
  const steps = map.steps.map((step) => ({
    ...step,
    touchpointIds: step.touchpointIds.filter((id) => present.has(id)),
  }));
  return { ...map, steps };
}
