import { fail, mayEditTouchpoint, type NewLink, type TouchpointLink } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecords } from '../record/index.ts';
import { columnsOfHandOver, nameOfLink, presentLink, tellLink } from './present-link.ts';
import { countLinks, findLinkRow, hasLink, insertLink } from './repository.ts';

export const mostLinks = 200;

type Adding = { actor: Actor; workspaceId: string; touchpointId: string; link: NewLink; requestId: string };

/** Says that customers come from the other touchpoint, or go on to it. One of a touchpoint that is retired is told, too. */
export async function addLink(services: Services, adding: Adding): Promise<TouchpointLink> {
  const { actor, workspaceId, touchpointId, requestId } = adding;
  const { direction, otherId, ...handOver } = adding.link;
  const now = services.now();
  const at = now.toISOString();

  return services.database.transaction().execute(async (transaction) => {
    const ends = await holdRecords(transaction, { workspaceId, touchpointIds: [...new Set([touchpointId, otherId])] });
    const record = ends.find(({ id }) => id === touchpointId);
    if (!record) throw fail('not_found', {});
    if (otherId === touchpointId) throw fail('link_to_itself', {});
    const other = ends.find(({ id }) => id === otherId);
    if (!other) throw fail('request_invalid', { issues: [{ path: 'body.otherId', message: otherId }] });
    if (!ends.some((end) => mayEditTouchpoint(actor, end))) {
      throw fail('not_permitted', { permission: 'touchpoint.edit' });
    }
    const [fromId, toId] = direction === 'goesTo' ? [touchpointId, otherId] : [otherId, touchpointId];
    if (await hasLink(transaction, { fromId, toId })) throw fail('link_twice', { name: other.name });
    for (const end of ends) {
      if ((await countLinks(transaction, end.id)) < mostLinks) continue;
      throw fail('links_too_many', { name: end.name, limit: mostLinks });
    }

    const id = services.newId();
    const standing = { id, workspaceId, fromId, toId, version: 1, createdAt: at, changedAt: at };
    await insertLink(transaction, { ...standing, ...columnsOfHandOver(handOver) });
    const link = presentLink((await findLinkRow(transaction, { workspaceId, touchpointId, linkId: id }))!);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'touchpointLink.add',
      target: { kind: 'touchpointLink', id, name: nameOfLink(link) },
      before: null,
      after: tellLink(link),
    });
    return link;
  });
}
