import type { Touchpoint, TouchpointFilter } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { choiceOf } from './record/index.ts';
import { presentTouchpoint } from './record/present-record.ts';
import { countStored, type ListOrder, listByIds, listNames, listPlaces } from './record/store/list.ts';

type Asked = PageRequest &
  ListOrder & {
    workspaceId: string;
    actor: Actor;
    filter: TouchpointFilter;
    /** Waves of surveys: only what they ask about or somebody judged the relevance of. */
    relevantIn?: readonly string[] | undefined;
  };

/** A page of the register, and how many touchpoints there are on all pages. */
export async function listTouchpoints(
  services: Services,
  { workspaceId, actor, filter, relevantIn, ...page }: Asked,
): Promise<Page<Touchpoint> & { count: number }> {
  const asked = choiceOf({ workspaceId, asker: actor, now: services.now(), filter });
  const choice = relevantIn === undefined ? asked : { ...asked, relevantIn };
  const { database } = services;
  const found = await listPlaces(database, { choice, ...page });
  const places = toPage(found, {
    limit: page.limit,
    placeOf: ({ sortedBy, id }) => ({ at: sortedBy, id }),
    present: ({ id }) => id,
  });
  const stored = await listByIds(database, places.items);
  const items = stored.map(presentTouchpoint);
  const parentNames = await listNames(database, { workspaceId, ids: parentIdsOf(items) });
  const byId = new Map(items.map((item) => [item.id, { ...item, parentName: nameIn(parentNames, item.parentId) }]));
  return {
    items: places.items.flatMap((id) => byId.get(id) ?? []),
    nextCursor: places.nextCursor,
    // Behind the last page nobody tells how many there are.
    count: found[0]?.count ?? (page.cursor === undefined ? 0 : await countStored(database, choice)),
  };
}

function parentIdsOf(items: readonly Pick<Touchpoint, 'parentId'>[]): string[] {
  return [...new Set(items.flatMap(({ parentId }) => parentId ?? []))];
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
