import type { Mention } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { presentComments } from './present-comments.ts';
import { countUnseen, listMentionPage } from './repository.ts';

/** Comments that mention whoever asks: unseen ones first, and how many there are of them. */
export async function listMyMentions(
  { database }: Services,
  { actor, workspaceId, ...request }: PageRequest & { actor: Actor; workspaceId: string },
): Promise<Page<Mention> & { unseen: number }> {
  const person = { workspaceId, userId: actor.userId };
  const rows = await listMentionPage(database, { ...person, ...request });
  const page = toPage(rows, {
    limit: request.limit,
    placeOf: ({ place, id }) => ({ at: place, id }),
    present: (row) => row,
  });
  const comments = await presentComments(database, { rows: page.items, actor, workspaceId });
  return {
    ...page,
    items: page.items.map(({ touchpointId, touchpointName, mentionedAt, seenAt }, index) => ({
      comment: comments[index]!,
      touchpoint: { id: touchpointId, name: touchpointName },
      ...{ mentionedAt, seenAt },
    })),
    unseen: await countUnseen(database, person),
  };
}
