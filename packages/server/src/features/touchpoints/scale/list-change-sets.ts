import type { ChangeSet } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { isUndoable, presentChangeSet } from './change-set.ts';
import { listLastChangeSets } from './repository.ts';

/** Newest first. */
export async function listChangeSets(
  { database }: Services,
  { workspaceId, actor }: { workspaceId: string; actor: Actor },
): Promise<{ items: ChangeSet[] }> {
  const sets = await listLastChangeSets(database, { workspaceId, limit: 50 });
  const mayEdit = actor.permissions.has('touchpoint.edit');
  return { items: sets.map((set) => presentChangeSet(set, { mayUndo: mayEdit && isUndoable(set) })) };
}
