import { fail, mentionedIn, mostMentions } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { CommentTable } from '../../../platform/database/tables.ts';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { listMemberNames, replaceMentions } from './repository.ts';

type Written = Pick<CommentTable, 'id' | 'workspaceId' | 'text' | 'changedAt'>;

/** Only members can be mentioned, not too many at once. Whoever left since may stay where the text had them before. */
export async function requireMentionable(
  transaction: DatabaseTransaction,
  { workspaceId, text, before }: { workspaceId: string; text: string; before: string },
): Promise<void> {
  const mentioned = mentionedIn(text);
  if (mentioned.length > mostMentions) throw fail('mentions_too_many', { limit: mostMentions });
  const known = mentionedIn(before);
  const userIds = mentioned.filter((userId) => !known.includes(userId));
  const members = await listMemberNames(transaction, { workspaceId, userIds });
  if (members.size < userIds.length) throw fail('mention_unknown', {});
}

/** Keeps in step who is told of a comment. Nobody needs to be told what they wrote themselves. */
export async function keepMentions(
  transaction: DatabaseTransaction,
  { id: commentId, workspaceId, text, changedAt: createdAt }: Written,
  actor: Actor,
): Promise<void> {
  const userIds = mentionedIn(text).filter((userId) => userId !== actor.userId);
  await replaceMentions(transaction, { commentId, workspaceId, createdAt, userIds });
}
