import type { PlanBody } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { readKnownNames } from '../names/known-names.ts';
import { listPlanBodies } from '../plans/repository.ts';

/** Planned journeys with a step at the touchpoint, in the order they were made. */
export async function listPlansThrough(
  services: Services,
  { workspaceId, touchpointId }: { workspaceId: string; touchpointId: string },
): Promise<{ id: string; name: string }[]> {
  const plans = await listPlanBodies(services.database, workspaceId);
  if (plans.length === 0) return [];

  const known = await readKnownNames(services, workspaceId);
  // A step is known by its touchpoint, or by a name of the data that stands for it.
  const isHere = (key: string) =>
    key === touchpointId || (!known.register.has(key) && known.decide(key).touchpointId === touchpointId);
  return plans
    .filter(({ body }) => (JSON.parse(body) as PlanBody).steps.some(({ touchpoints }) => touchpoints.some(isHere)))
    .map(({ id, name }) => ({ id, name }));
}
