import type { Touchpoint, TouchpointFilter } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Database, Services } from '../../platform/services.ts';
import { choiceOf } from './record/index.ts';
import { presentTouchpoint } from './record/present-record.ts';
import { countStored, type ListOrder, listByIds, listFirstIds, listNames, listPlaces } from './record/store/list.ts';
import type { TouchpointChoice } from './record/touchpoint-choice.ts';

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
  return {
    items: await listAsFound(database, { workspaceId, ids: places.items }),
    nextCursor: places.nextCursor,
    // Behind the last page nobody tells how many there are.
    count: found[0]?.count ?? (page.cursor === undefined ? 0 : await countStored(database, choice)),
  };
}

/** The first of the chosen ones by name, or by their next review where all have one; nobody counts them. */
export async function listFirst(
  database: Database,
  { choice, ...asked }: { choice: TouchpointChoice; sort: 'name' | 'reviewDueAt'; limit: number },
): Promise<Touchpoint[]> {
  const ids = await listFirstIds(database, { choice, ...asked });
  return listAsFound(database, { workspaceId: choice.workspaceId, ids });
}

/** In the order of the ids. */
async function listAsFound(
  database: Database,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<Touchpoint[]> {
  const items = (await listByIds(database, ids)).map(presentTouchpoint);
  const parentNames = await listNames(database, { workspaceId, ids: parentIdsOf(items) });
  const byId = new Map(items.map((item) => [item.id, { ...item, parentName: nameIn(parentNames, item.parentId) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function parentIdsOf(items: readonly Pick<Touchpoint, 'parentId'>[]): string[] {
  return [...new Set(items.flatMap(({ parentId }) => parentId ?? []))];
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
