import type { Profile } from '@anklang/domain';
import type { Database } from '../../../../platform/services.ts';
import { listEntriesOf } from '../../../touchpoints/index.ts';
import type { Register } from './draft.ts';

/** Names of all that a journey of the workspace may refer to. */
export async function loadRegister(database: Database, workspaceId: string): Promise<Register> {
  const entries = async (kind: 'phase' | 'segment' | 'system') =>
    (await listEntriesOf(database, { workspaceId, kind })).map(({ id, name }) => ({ id, name }));
  const touchpoints = await database
    .selectFrom('touchpoint')
    .select(['id', 'name', 'profile'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('createdAt')
    .execute();
  const departments = await database
    .selectFrom('department')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .execute();
  const maps = await database
    .selectFrom('journeyMap')
    .select(['id', 'name'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('createdAt')
    .execute();
  return {
    touchpoints: touchpoints.map(({ id, name, profile }) => ({
      ...{ id, name },
      channels: (JSON.parse(profile) as Partial<Profile>).channels ?? [],
    })),
    ...{ phases: await entries('phase'), segments: await entries('segment'), systems: await entries('system') },
    ...{ departments, maps },
  };
}
