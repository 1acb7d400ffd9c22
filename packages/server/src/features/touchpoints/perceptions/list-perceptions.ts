import { fail, type Perception } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { presentPerception } from './present-perception.ts';
import { listPerceptionRows } from './repository.ts';

/** How staff, customers and interviewers see a touchpoint, in the order it was written down. */
export async function listPerceptions(
  { database }: Services,
  { actor, ...asked }: { actor: Actor; workspaceId: string; touchpointId: string },
): Promise<{ items: Perception[] }> {
  if (!(await findRecord(database, asked))) throw fail('not_found', {});

  const rows = await listPerceptionRows(database, asked);
  return { items: rows.map((row) => presentPerception(row, actor)) };
}
