import { type Comment, mentionedIn } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { CommentTable } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';
import { listMemberNames } from './repository.ts';

/** Comments of one workspace with the names of whom they mention. */
export async function presentComments(
  database: Database,
  { rows, actor, workspaceId }: { rows: readonly CommentTable[]; actor: Actor; workspaceId: string },
): Promise<Comment[]> {
  const userIds = new Set(rows.flatMap(({ byId, text }) => [byId, ...mentionedIn(text)]));
  const names = await listMemberNames(database, { workspaceId, userIds: [...userIds] });
  return rows.map((row) => presentComment(row, { actor, names }));
}

function presentComment(
  row: CommentTable,
  { actor, names }: { actor: Actor; names: ReadonlyMap<string, string> },
): Comment {
  const { id, touchpointId, text, createdAt, changedAt, byId, byName } = row;
  return {
    ...{ id, touchpointId, text, createdAt, changedAt, writtenBy: byName },
    mentioned: mentionedIn(text).map((userId) => ({ userId, name: names.get(userId) ?? null })),
    authorId: names.has(byId) ? byId : null,
    isMine: isWrittenBy(row, actor),
  };
}

/** What a key wrote is the key's own. */
export function isWrittenBy({ byId }: Pick<CommentTable, 'byId'>, actor: Actor): boolean {
  return byId === describeActor(actor).actorId;
}
