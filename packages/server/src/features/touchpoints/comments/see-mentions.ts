import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { countUnseen, markSeen } from './repository.ts';

/** A note for oneself, no change of anything: it stands in no log. Says how many are still unseen. */
export async function seeMentions(
  { database, now }: Services,
  { actor, workspaceId, commentIds }: { actor: Actor; workspaceId: string; commentIds: readonly string[] },
): Promise<{ unseen: number }> {
  const person = { workspaceId, userId: actor.userId };
  await markSeen(database, { ...person, commentIds, at: now().toISOString() });
  return { unseen: await countUnseen(database, person) };
}
