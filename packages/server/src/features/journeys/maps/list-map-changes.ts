import { fail, type MapChange } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { presentChange } from './changes-since.ts';
import { type ChangeSize, listChangeSizes, listChangesBetween } from './store/changes.ts';
import { findMapVersion, type OneMap } from './store/maps.ts';

/** A page of the history ends with the change that makes it longer than this. */
const mostCharacters = 1_000_000;

/** Last first. */
export async function listMapChanges(
  { database }: Services,
  { mapId, workspaceId, ...page }: OneMap & PageRequest,
): Promise<Page<MapChange>> {
  if ((await findMapVersion(database, { workspaceId, mapId })) === undefined) throw fail('not_found', {});

  const found = await listChangeSizes(database, { mapId, ...page });
  const limit = Math.min(page.limit, countUpTo(found, mostCharacters));
  const places = toPage(found, {
    limit,
    placeOf: ({ version }) => ({ at: String(version), id: mapId }),
    present: ({ version }) => version,
  });
  const [last, first] = [places.items[0], places.items.at(-1)];
  if (last === undefined || first === undefined) return { items: [], nextCursor: null };
  const changes = await listChangesBetween(database, { mapId, after: first - 1, to: last });
  return { items: changes.map(presentChange).reverse(), nextCursor: places.nextCursor };
}

/** How many of them fit, at least one. */
function countUpTo(changes: readonly ChangeSize[], most: number): number {
  let sum = 0;
  const place = changes.findIndex(({ characters }) => {
    sum += Number(characters);
    return sum > most;
  });
  return place < 0 ? changes.length : place + 1;
}
