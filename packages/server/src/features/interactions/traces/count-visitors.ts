import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import { resolveSteps } from '../names/resolve-steps.ts';

type Visitors = {
  /** Different customers who were at the touchpoint. */
  all: number;
  /** Those of them who were at no other touchpoint. */
  onlyHere: number;
  interactions: number;
};

const here = 0;
const elsewhere = 1;

/** Who was at a touchpoint, and who nowhere else; null when no interaction is known to be at it. */
export async function countVisitors(
  services: Services,
  { workspaceId, touchpointId, signal }: { workspaceId: string; touchpointId: string; signal?: AbortSignal },
): Promise<Visitors | null> {
  const { stepOf, codeOfKey } = await resolveSteps(services, { workspaceId, by: 'touchpoint' });
  const code = codeOfKey(touchpointId);
  if (code === undefined) return null;

  const question: EngineQuestion = {
    ...{ workspaceId, from: null, to: null, where: {}, segments: {}, through: null, calendar: false },
    journeys: { by: 'customer' },
    by: 'touchpoint',
    steps: 2,
    stepOf: new Map([...stepOf].map(([name, step]) => [name, step === code ? here : elsewhere])),
  };
  const [{ table }, people] = await Promise.all([
    services.interactions.count({ question, measure: 'scorecard', options: {}, signal }),
    services.interactions.count({ question, measure: 'variants', options: { limit: 1 }, signal }),
  ]);
  return {
    all: table.customers[here]!,
    onlyHere: people.table.customers - table.customers[elsewhere]!,
    interactions: table.events[here]!,
  };
}
