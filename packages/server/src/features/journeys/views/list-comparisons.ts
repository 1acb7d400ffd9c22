import type { ViewComparison } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { presentComparisons } from './present-comparison.ts';
import { listComparisonPage } from './repository.ts';

type Asked = PageRequest & { workspaceId: string; actor: Actor };

/** The newest first. */
export async function listComparisons(
  { database, now }: Services,
  { actor, ...asked }: Asked,
): Promise<Page<ViewComparison>> {
  const { items, nextCursor } = toPage(await listComparisonPage(database, asked), {
    limit: asked.limit,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    present: (row) => row,
  });
  return { items: await presentComparisons(database, items, { actor, now: now() }), nextCursor };
}
