import type { PlannedJourney } from '@anklang/domain';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { presentPlan } from './present.ts';
import { listPlanRows } from './repository.ts';

/** In the order they were made. */
export async function listPlans(
  { database }: Services,
  asked: PageRequest & { workspaceId: string },
): Promise<Page<PlannedJourney>> {
  const rows = await listPlanRows(database, asked);
  const placeOf = ({ createdAt, id }: { createdAt: string; id: string }) => ({ at: createdAt, id });
  return toPage(rows, { limit: asked.limit, placeOf, present: presentPlan });
}
