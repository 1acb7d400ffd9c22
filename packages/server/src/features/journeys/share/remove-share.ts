import { fail } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { readMap } from '../maps/index.ts';
import { presentShare } from './present-share.ts';
import { deleteShare, findShare } from './repository.ts';

type Removing = { workspaceId: string; mapId: string; shareId: string; actor: Actor; requestId: string };

export async function removeMapShare(
  services: Services,
  { workspaceId, mapId, shareId, actor, requestId }: Removing,
): Promise<void> {
  const now = services.now();
  await services.database.transaction().execute(async (transaction) => {
    const map = await readMap({ database: transaction }, { workspaceId, mapId });
    const share = await findShare(transaction, { mapId, shareId });
    if (!share) throw fail('not_found', {});
    await deleteShare(transaction, shareId);
    const { expiresAt, hasPassword, versionName } = presentShare(share, now);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'journeyShare.remove',
      target: { kind: 'journeyMap', id: mapId, name: map.name },
      before: { expiresAt, hasPassword, version: versionName },
      after: null,
    });
  });
}
