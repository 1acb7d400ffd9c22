import { emptyProfile, fail, type NewTouchpoint, type TouchpointRecord } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import { insertTouchpointRecords, requireReferences } from './record/index.ts';

export async function addTouchpoint(
  services: Services,
  {
    actor,
    workspaceId,
    requestId,
    touchpoint,
  }: {
    actor: Actor;
    workspaceId: string;
    requestId: string;
    touchpoint: NewTouchpoint;
  },
): Promise<TouchpointRecord> {
  const { key = touchpoint.name, lifecycle, ...fields } = touchpoint;
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const profile = { ...emptyProfile(touchpoint.name), ...said };

  return services.database.transaction().execute(async (transaction) => {
    await requireReferences(transaction, { services, workspaceId, record: null, change: profile });
    const [added] = await insertTouchpointRecords(transaction, {
      workspaceId,
      records: [{ key, foundIn: 'person', lifecycle, profile }],
      by: { actor, requestId, now: services.now() },
    });
    if (!added) throw fail('name_taken', { name: key });
    return added;
  });
}
