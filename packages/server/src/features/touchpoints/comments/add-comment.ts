import { type Comment, fail, mentionedIn, mostComments } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { keepMentions, requireMentionable } from './keep-mentions.ts';
import { presentComments } from './present-comments.ts';
import { countComments, insertComment } from './repository.ts';

type NewComment = { actor: Actor; workspaceId: string; touchpointId: string; text: string; requestId: string };

export async function addComment(services: Services, comment: NewComment): Promise<Comment> {
  const { actor, workspaceId, touchpointId, text, requestId } = comment;
  const now = services.now();
  const at = now.toISOString();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    const record = await holdRecord(transaction, { workspaceId, touchpointId });
    if (!record) throw fail('not_found', {});
    await requireMentionable(transaction, { workspaceId, text, before: '' });
    if ((await countComments(transaction, touchpointId)) >= mostComments) {
      throw fail('comments_too_many', { limit: mostComments });
    }

    const id = services.newId();
    const row = { id, workspaceId, touchpointId, text, createdAt: at, changedAt: at, byId, byName };
    await insertComment(transaction, row);
    await keepMentions(transaction, row, actor);
    // The log can never be shortened, so that people's words stay out of it.
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'comment.add',
      target: { kind: 'comment', id, name: record.name },
      before: null,
      after: { mentions: mentionedIn(text).length },
    });
    const [presented] = await presentComments(transaction, { rows: [row], actor, workspaceId });
    return presented!;
  });
}
