import { fail, type SharedMap } from '@anklang/domain';
import { verifyPassword } from '../../../platform/auth/new-account.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Services } from '../../../platform/services.ts';
import { readMap, readMapReferences, readVersion } from '../maps/index.ts';
import { limitReferences } from './limit-references.ts';
import { countView, findShareByToken, type StoredShare } from './repository.ts';

/** What has ended, was taken back or never was looks alike: whoever guesses learns nothing. */
export async function openSharedMap(
  services: Services,
  { token, password }: { token: string; password?: string | undefined },
): Promise<SharedMap> {
  const { database, now } = services;
  const at = now().toISOString();
  const share = await findShareByToken(database, hashToken(token));
  if (!share || share.expiresAt <= at) throw fail('not_found', {});
  if (share.passwordHash !== null) {
    if (password === undefined || password === '') throw fail('share_password_needed', {});
    if (!(await verifyPassword({ hash: share.passwordHash, password }))) throw fail('share_password_wrong', {});
  }

  const { name, description, content, changedAt } = await findShown(services, share);
  const references = await readMapReferences(services, share);
  await countView(database, { id: share.id, at });
  return {
    ...{ name, description, changedAt, versionName: share.versionName, expiresAt: share.expiresAt },
    language: share.language as SharedMap['language'],
    // Where a step opens into, a link does not lead.
    map: { ...content, steps: content.steps.map((step) => ({ ...step, mapId: null })) },
    references: limitReferences(content, references),
  };
}

async function findShown({ database }: Services, { workspaceId, mapId, versionId }: StoredShare) {
  const { name, description, map, changedAt } = await readMap({ database }, { workspaceId, mapId });
  if (versionId === null) return { name, description, content: map, changedAt };
  const version = await readVersion(database, { workspaceId, mapId, versionId });
  return { name, description, content: version.map, changedAt: version.createdAt };
}
