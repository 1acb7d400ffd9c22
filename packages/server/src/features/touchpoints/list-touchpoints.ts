import type { Touchpoint } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../platform/paging.ts';
import type { Services } from '../../platform/services.ts';
import { presentTouchpoint } from './present.ts';
import { listTouchpointRows } from './repository.ts';

/** The register, searched in name, key and description. */
export async function listTouchpoints(
  { database }: Services,
  asked: PageRequest & { workspaceId: string; search?: string | undefined },
): Promise<Page<Touchpoint>> {
  const rows = await listTouchpointRows(database, asked);
  const placeOf = ({ createdAt, id }: Touchpoint) => ({ at: createdAt, id });
  return toPage(rows.map(presentTouchpoint), { limit: asked.limit, placeOf, present: (touchpoint) => touchpoint });
}
