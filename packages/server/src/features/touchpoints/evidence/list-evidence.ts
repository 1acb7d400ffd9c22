import { type Evidence, fail } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { presentEvidence } from './present-evidence.ts';
import { listEvidenceRows } from './repository.ts';

/** Newest first. */
export async function listEvidence(
  { database }: Services,
  asked: { workspaceId: string; touchpointId: string },
): Promise<{ items: Evidence[] }> {
  if (!(await findRecord(database, asked))) throw fail('not_found', {});
  return { items: (await listEvidenceRows(database, asked)).map(presentEvidence) };
}
