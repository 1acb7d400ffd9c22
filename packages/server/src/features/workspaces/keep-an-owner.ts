import { fail, type Role } from '@anklang/domain';
import type { DatabaseTransaction } from '../../platform/services.ts';
import { countOwners } from './store/members.ts';

/** Refuses to take away the last owner of a workspace. */
export async function keepAnOwner(
  transaction: DatabaseTransaction,
  workspaceId: string,
  leavingRole: Role,
): Promise<void> {
  if (leavingRole !== 'owner') return;
  if ((await countOwners(transaction, workspaceId)) <= 1) throw fail('last_owner', {});
}
