import type { MapShare } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { readMap } from '../maps/index.ts';
import { presentShare } from './present-share.ts';
import { listShares } from './repository.ts';

export async function listMapShares(
  { database, now }: Services,
  { workspaceId, mapId }: { workspaceId: string; mapId: string },
): Promise<{ items: MapShare[] }> {
  await readMap({ database }, { workspaceId, mapId });
  const shares = await listShares(database, mapId);
  return { items: shares.map((share) => presentShare(share, now())) };
}
