import { sql } from 'kysely';
import { selectPage } from '../../../platform/database/select-page.ts';
import type { CommentTable, MentionTable } from '../../../platform/database/tables.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Database, DatabaseTransaction } from '../../../platform/services.ts';

type OfTouchpoint = { workspaceId: string; touchpointId: string };
type OfPerson = { workspaceId: string; userId: string };

/** One page and one more, newest first. */
export function listCommentPage(
  database: Database,
  { workspaceId, touchpointId, ...page }: OfTouchpoint & PageRequest,
): Promise<CommentTable[]> {
  const query = database
    .selectFrom('comment')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId);
  return selectPage(query, { ...page, by: ['createdAt', 'id'], order: 'desc' });
}

export function findComment(
  database: Database,
  { workspaceId, touchpointId, commentId }: OfTouchpoint & { commentId: string },
): Promise<CommentTable | undefined> {
  return database
    .selectFrom('comment')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('touchpointId', '=', touchpointId)
    .where('id', '=', commentId)
    .executeTakeFirst();
}

export async function countComments(database: Database, touchpointId: string): Promise<number> {
  const { count } = await database
    .selectFrom('comment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('touchpointId', '=', touchpointId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertComment(transaction: DatabaseTransaction, comment: CommentTable): Promise<void> {
  await transaction.insertInto('comment').values(comment).execute();
}

export async function updateComment(
  transaction: DatabaseTransaction,
  id: string,
  change: Pick<CommentTable, 'text' | 'changedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('comment')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteComment(transaction: DatabaseTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('comment').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Names of those of the people who are members. */
export async function listMemberNames(
  database: Database,
  { workspaceId, userIds }: { workspaceId: string; userIds: readonly string[] },
): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['user.id', 'user.name'])
    .where('member.workspaceId', '=', workspaceId)
    .where('member.userId', 'in', userIds)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Those who are mentioned now, and nobody else; whoever has seen it before has seen it. */
export async function replaceMentions(
  transaction: DatabaseTransaction,
  { userIds, ...mention }: Omit<MentionTable, 'userId' | 'seenAt'> & { userIds: readonly string[] },
): Promise<void> {
  await transaction
    .deleteFrom('mention')
    .where('commentId', '=', mention.commentId)
    .$if(userIds.length > 0, (query) => query.where('userId', 'not in', userIds))
    .execute();
  if (userIds.length === 0) return;
  await transaction
    .insertInto('mention')
    .values(userIds.map((userId) => ({ ...mention, userId, seenAt: null })))
    .onConflict((conflict) => conflict.columns(['commentId', 'userId']).doNothing())
    .execute();
}

/** One page and one more: what was not seen first, then the newest. */
export function listMentionPage(database: Database, { workspaceId, userId, ...page }: OfPerson & PageRequest) {
  const unseenFirst = sql<string>`case when ${sql.ref('mention.seenAt')} is null then '1' else '0' end || ${sql.ref('mention.createdAt')}`;
  const query = database
    .selectFrom('mention')
    .innerJoin('comment', 'comment.id', 'mention.commentId')
    .innerJoin('touchpoint', 'touchpoint.id', 'comment.touchpointId')
    .selectAll('comment')
    .select(['touchpoint.name as touchpointName', 'mention.createdAt as mentionedAt', 'mention.seenAt'])
    .select(unseenFirst.as('place'))
    .where('mention.workspaceId', '=', workspaceId)
    .where('mention.userId', '=', userId);
  return selectPage(query, { ...page, by: [unseenFirst, 'mention.commentId'], of: 'text', order: 'desc' });
}

export async function countUnseen(database: Database, { workspaceId, userId }: OfPerson): Promise<number> {
  const { count } = await database
    .selectFrom('mention')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .where('userId', '=', userId)
    .where('seenAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function markSeen(
  database: Database,
  { workspaceId, userId, commentIds, at }: OfPerson & { commentIds: readonly string[]; at: string },
): Promise<void> {
  await database
    .updateTable('mention')
    .set({ seenAt: at })
    .where('workspaceId', '=', workspaceId)
    .where('userId', '=', userId)
    .where('seenAt', 'is', null)
    .where('commentId', 'in', commentIds)
    .execute();
}
