import { fail, type TouchpointRecord } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { findRecord } from './record/index.ts';

export async function readTouchpoint(
  { database }: Services,
  asked: { workspaceId: string; touchpointId: string },
): Promise<TouchpointRecord> {
  const record = await findRecord(database, asked);
  if (!record) throw fail('not_found', {});

  return record;
}
