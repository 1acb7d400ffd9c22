import { fail, mentionedIn } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import type { OneComment } from './change-comment.ts';
import { isWrittenBy } from './present-comments.ts';
import { deleteComment, findComment } from './repository.ts';

/** An own one, or that of somebody else for who looks after all touchpoints. */
export async function removeComment(services: Services, asked: OneComment): Promise<void> {
  const { actor, workspaceId, commentId: id, requestId } = asked;
  await services.database.transaction().execute(async (transaction) => {
    const record = await holdRecord(transaction, asked);
    const row = record && (await findComment(transaction, asked));
    if (!row) throw fail('not_found', {});
    if (!isWrittenBy(row, actor) && !actor.permissions.has('touchpoint.manage')) {
      throw fail('not_permitted', { permission: 'touchpoint.manage' });
    }

    if (!(await deleteComment(transaction, id))) throw fail('not_found', {});
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'comment.remove',
      target: { kind: 'comment', id, name: record.name },
      before: { mentions: mentionedIn(row.text).length },
      after: null,
    });
  });
}
