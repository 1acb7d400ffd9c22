import { type Comment, fail } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { presentComments } from './present-comments.ts';
import { listCommentPage } from './repository.ts';

/** Newest first. */
export async function listComments(
  { database }: Services,
  asked: PageRequest & { actor: Actor; workspaceId: string; touchpointId: string },
): Promise<Page<Comment>> {
  if (!(await findRecord(database, asked))) throw fail('not_found', {});

  const rows = await listCommentPage(database, asked);
  const page = toPage(rows, {
    limit: asked.limit,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    present: (row) => row,
  });
  return { ...page, items: await presentComments(database, { ...asked, rows: page.items }) };
}
