import { type Comment, fail, mentionedIn } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { keepMentions, requireMentionable } from './keep-mentions.ts';
import { isWrittenBy, presentComments } from './present-comments.ts';
import { findComment, updateComment } from './repository.ts';

export type OneComment = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  commentId: string;
  requestId: string;
};

/** One changes only what one wrote oneself: nobody puts words into somebody else's mouth. */
export async function changeComment(services: Services, edit: OneComment & { text: string }): Promise<Comment> {
  const { actor, workspaceId, commentId: id, text, requestId } = edit;
  const now = services.now();

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdRecord(transaction, edit);
    const row = record && (await findComment(transaction, edit));
    if (!row) throw fail('not_found', {});
    if (!isWrittenBy(row, actor)) throw fail('not_permitted', { permission: 'comment.write' });

    const changed = text === row.text ? row : { ...row, text, changedAt: now.toISOString() };
    if (changed !== row) {
      await requireMentionable(transaction, { workspaceId, text, before: row.text });
      if (!(await updateComment(transaction, id, { text, changedAt: changed.changedAt }))) throw fail('not_found', {});
      await keepMentions(transaction, changed, actor);
      await recordChange(transaction, {
        ...{ actor, workspaceId, requestId, now },
        action: 'comment.change',
        target: { kind: 'comment', id, name: record.name },
        before: { mentions: mentionedIn(row.text).length },
        after: { mentions: mentionedIn(text).length },
      });
    }
    const [presented] = await presentComments(transaction, { rows: [changed], actor, workspaceId });
    return presented!;
  });
}
