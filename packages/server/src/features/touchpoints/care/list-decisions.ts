import { type Decision, fail } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { listDecisionRows } from './repository.ts';

/** Newest first. */
export async function listDecisions(
  { database }: Services,
  asked: { workspaceId: string; touchpointId: string },
): Promise<{ items: Decision[] }> {
  if (!(await findRecord(database, asked))) throw fail('not_found', {});

  const rows = await listDecisionRows(database, asked);
  const items = rows.map(({ id, from, to, reason, decidedOn, at, byName }) => ({
    ...{ id, reason, decidedOn, at, by: byName },
    ...{ from: from as Decision['from'], to: to as Decision['to'] },
  }));
  return { items };
}
