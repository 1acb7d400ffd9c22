import { fail, type TouchpointLink } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { presentLink } from './present-link.ts';
import { listLinkPage, listLinkRows } from './repository.ts';

/** Where customers come from, and where they go on to, in the order it was said. */
export async function listLinks(
  { database }: Services,
  asked: { workspaceId: string; touchpointId: string },
): Promise<{ comesFrom: TouchpointLink[]; goesTo: TouchpointLink[] }> {
  if (!(await findRecord(database, asked))) throw fail('not_found', {});

  const links = (await listLinkRows(database, asked)).map(presentLink);
  return {
    comesFrom: links.filter(({ to }) => to.id === asked.touchpointId),
    goesTo: links.filter(({ from }) => from.id === asked.touchpointId),
  };
}

type AllAsked = PageRequest & { workspaceId: string; level: string | undefined; crossing: boolean };

export async function listAllLinks({ database }: Services, asked: AllAsked): Promise<Page<TouchpointLink>> {
  const rows = await listLinkPage(database, asked);
  return toPage(rows, {
    limit: asked.limit,
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    present: presentLink,
  });
}

/** More than anybody draws; what is beyond is left out. */
const mostLinks = 20_000;

/** All at once, for those who compare them. */
export async function listEveryLink(database: Database, workspaceId: string): Promise<TouchpointLink[]> {
  const rows = await listLinkPage(database, { workspaceId, limit: mostLinks, level: undefined, crossing: false });
  return rows.map(presentLink);
}
