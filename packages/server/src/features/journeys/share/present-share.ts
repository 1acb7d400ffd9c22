import type { MapShare } from '@anklang/domain';
import type { StoredShare } from './repository.ts';

/** What may be known of a link once it was handed out: neither its token nor its password. */
export function presentShare(share: StoredShare, now: Date): MapShare {
  const { id, versionId, versionName, passwordHash, expiresAt, views, lastViewedAt, createdAt, byName } = share;
  return {
    ...{ id, versionId, versionName, expiresAt, views, lastViewedAt, createdAt },
    language: share.language as MapShare['language'],
    hasPassword: passwordHash !== null,
    isExpired: expiresAt <= now.toISOString(),
    createdBy: byName,
  };
}
