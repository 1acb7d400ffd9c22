import type { Round } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { presentRounds } from './present-round.ts';
import { listRoundPage } from './repository.ts';

/** The newest first. */
export async function listRounds(
  services: Services,
  { workspaceId, ...page }: PageRequest & { workspaceId: string },
): Promise<Page<Round>> {
  const rows = await listRoundPage(services.database, { workspaceId, ...page });
  const { items, nextCursor } = toPage(rows, {
    limit: page.limit,
    placeOf: ({ number, id }) => ({ at: String(number), id }),
    present: (row) => row,
  });
  return { items: await presentRounds(services, items), nextCursor };
}
