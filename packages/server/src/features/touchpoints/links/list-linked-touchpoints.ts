import type { LinkDirection } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { listLinkRows } from './repository.ts';

type Linked = { id: string; name: string; direction: LinkDirection };

/** Touchpoints in use at the other ends of the links, in the order the links were made. */
export async function listLinkedTouchpoints(
  database: Database,
  asked: { workspaceId: string; touchpointId: string },
): Promise<Linked[]> {
  const links = await listLinkRows(database, asked);
  return links
    .map((link): Linked & { lifecycle: string } => {
      const { fromId, fromName, fromLifecycle, toId, toName, toLifecycle } = link;
      return fromId === asked.touchpointId
        ? { id: toId, name: toName, lifecycle: toLifecycle, direction: 'goesTo' }
        : { id: fromId, name: fromName, lifecycle: fromLifecycle, direction: 'comesFrom' };
    })
    .filter(({ lifecycle }) => lifecycle !== 'retired')
    .map(({ id, name, direction }) => ({ id, name, direction }));
}
