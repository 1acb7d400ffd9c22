import type { Touchpoint, TouchpointFilter } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { choiceOf } from './record/index.ts';
import { presentTouchpoint } from './record/present-record.ts';
import { countStored, type ListOrder, listStoredPage } from './record/store/list.ts';

type Asked = PageRequest & ListOrder & { workspaceId: string; actor: Actor; filter: TouchpointFilter };

/** A page of the register, and how many touchpoints there are on all pages. */
export async function listTouchpoints(
  services: Services,
  { workspaceId, actor, filter, ...page }: Asked,
): Promise<Page<Touchpoint> & { count: number }> {
  const choice = choiceOf({ workspaceId, asker: actor, now: services.now(), filter });
  const rows = await listStoredPage(services.database, { choice, ...page });
  const count = await countStored(services.database, choice);
  return {
    ...toPage(rows, {
      limit: page.limit,
      placeOf: ({ sortedBy, id }) => ({ at: sortedBy, id }),
      present: ({ sortedBy: _sortedBy, ...row }) => presentTouchpoint(row),
    }),
    count,
  };
}
