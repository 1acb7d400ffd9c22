import { fail, type MapShare, mostShares, type NewMapShare } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { hashPassword } from '../../../platform/auth/new-account.ts';
import { hashToken, newToken } from '../../../platform/auth/token.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { Services } from '../../../platform/services.ts';
import { readMap, readVersion } from '../maps/index.ts';
import { presentShare } from './present-share.ts';
import { countShares, insertShare } from './repository.ts';

const day = 86_400_000;

type NewShare = { workspaceId: string; mapId: string; body: NewMapShare; actor: Actor; requestId: string };

/** The token is known to whoever made the link, and to nobody afterwards. */
export async function addMapShare(
  services: Services,
  { workspaceId, mapId, body, actor, requestId }: NewShare,
): Promise<MapShare & { token: string }> {
  const { days, password, versionId, language } = body;
  const now = services.now();
  const token = newToken();
  // Slow on purpose; not while the store is held.
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `shares of ${mapId}`);
    const map = await readMap({ database: transaction }, { workspaceId, mapId });
    const version = versionId && (await readVersion(transaction, { workspaceId, mapId, versionId }));
    if ((await countShares(transaction, mapId)) >= mostShares) throw fail('shares_too_many', { limit: mostShares });

    const share = {
      ...{ id: services.newId(), workspaceId, mapId, versionId, tokenHash: hashToken(token), passwordHash, language },
      expiresAt: new Date(now.getTime() + days * day).toISOString(),
      ...{ views: 0, lastViewedAt: null, createdAt: now.toISOString(), byId, byName },
    };
    await insertShare(transaction, share);
    const shown = presentShare({ ...share, versionName: version ? version.name : null }, now);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'journeyShare.add',
      target: { kind: 'journeyMap', id: mapId, name: map.name },
      before: null,
      after: { expiresAt: shown.expiresAt, hasPassword: shown.hasPassword, version: shown.versionName },
    });
    return { ...shown, token };
  });
}
