import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import { resolveSteps } from '../names/resolve-steps.ts';
import { levelCounts } from '../questions/levels.ts';

export type Traffic = {
  interactions: number;
  /** Different customers who were there. */
  customers: number;
  ratings: { disappointing: number; ok: number; delighting: number };
};

export type AllTraffic = {
  interactions: number;
  /** All customers of whom interactions are known. */
  customers: number;
  byTouchpoint: ReadonlyMap<string, Traffic>;
};

type Asked = { workspaceId: string; signal?: AbortSignal | undefined };

/** How much happens at each touchpoint of the register, as far as interactions are known. */
export async function countTraffic(services: Services, { workspaceId, signal }: Asked): Promise<AllTraffic> {
  const { interactions, customers } = await services.interactions.summarise(workspaceId);
  if (interactions === 0) return { interactions, customers, byTouchpoint: new Map() };

  const { steps, stepOf } = await resolveSteps(services, { workspaceId, by: 'touchpoint' });
  const question: EngineQuestion = {
    ...{ workspaceId, from: null, to: null, where: {}, segments: {}, through: null, calendar: false },
    journeys: { by: 'customer' },
    by: 'touchpoint',
    steps: steps.length,
    stepOf,
  };
  const { table } = await services.interactions.count({ question, measure: 'scorecard', options: {}, signal });
  const scale = table.highest + 1;
  const byTouchpoint = new Map<string, Traffic>();
  steps.forEach(({ touchpointId }, step) => {
    if (touchpointId === null) return;
    byTouchpoint.set(touchpointId, {
      interactions: table.events[step]!,
      customers: table.customers[step]!,
      ratings: levelCounts(table.ratings.subarray(step * scale, (step + 1) * scale)),
    });
  });
  return { interactions, customers, byTouchpoint };
}
