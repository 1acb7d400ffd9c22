import type { LinkDirection } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { listLinkRows } from './repository.ts';

/** Touchpoints in use at the other ends of the links, in the order the links were made. */
export async function listLinkedTouchpoints(
  database: Database,
  asked: { workspaceId: string; touchpointId: string },
): Promise<{ id: string; name: string; direction: LinkDirection }[]> {
  const links = await listLinkRows(database, asked);
  return links.flatMap(({ fromId, fromName, fromLifecycle, toId, toName, toLifecycle }) => {
    const goesOn = fromId === asked.touchpointId;
    if ((goesOn ? toLifecycle : fromLifecycle) === 'retired') return [];
    return goesOn
      ? [{ id: toId, name: toName, direction: 'goesTo' as const }]
      : [{ id: fromId, name: fromName, direction: 'comesFrom' as const }];
  });
}
