import type { Evidence } from '@anklang/domain';
import type { EvidenceTable } from '../../../platform/database/tables.ts';

export function presentEvidence(row: EvidenceTable): Evidence {
  const { id, touchpointId, fileName, bytes, caption, takenOn, createdAt, byName } = row;
  return {
    ...{ id, touchpointId, fileName, bytes, caption, takenOn, createdAt, addedBy: byName },
    mediaType: row.mediaType as Evidence['mediaType'],
  };
}
