import { fail, type LinkChange, type TouchpointLink } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { columnsOfHandOver, nameOfLink, tellLink } from './present-link.ts';
import { deleteLink, updateLink } from './repository.ts';
import { type OneLink, requireLink } from './require-link.ts';

export async function changeLink(
  services: Services,
  { change, requestId, ...asked }: OneLink & { change: LinkChange; requestId: string },
): Promise<TouchpointLink> {
  const { actor, workspaceId, linkId: id } = asked;
  const { version, ...handOver } = change;
  const now = services.now();
  const changed = { version: version + 1, changedAt: now.toISOString() };

  return services.database.transaction().execute(async (transaction) => {
    const link = await requireLink(transaction, asked);
    const columns = { ...columnsOfHandOver(handOver), ...changed };
    if (!(await updateLink(transaction, { id, version }, columns))) throw fail('changed_meanwhile', {});

    const after = { ...link, ...handOver, ...changed };
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'touchpointLink.change',
      target: { kind: 'touchpointLink', id, name: nameOfLink(link) },
      before: tellLink(link),
      after: tellLink(after),
    });
    return after;
  });
}

export async function removeLink(
  services: Services,
  { requestId, ...asked }: OneLink & { requestId: string },
): Promise<void> {
  const { actor, workspaceId, linkId: id } = asked;
  await services.database.transaction().execute(async (transaction) => {
    const link = await requireLink(transaction, asked);
    if (!(await deleteLink(transaction, id))) throw fail('not_found', {});
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'touchpointLink.remove',
      target: { kind: 'touchpointLink', id, name: nameOfLink(link) },
      before: tellLink(link),
      after: null,
    });
  });
}
