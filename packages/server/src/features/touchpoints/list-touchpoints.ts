import type { Touchpoint, TouchpointFilter } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { presentTouchpoint } from './record/present-record.ts';
import { countStored, listStoredPage } from './record/store/list.ts';

/** The register, searched in name, key and description. */
export async function listTouchpoints(
  { database }: Services,
  asked: PageRequest & TouchpointFilter & { workspaceId: string },
): Promise<Page<Touchpoint> & { count: number }> {
  const rows = await listStoredPage(database, asked);
  const page = toPage(rows, {
    limit: asked.limit,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    present: presentTouchpoint,
  });
  return { ...page, count: await countStored(database, asked) };
}
