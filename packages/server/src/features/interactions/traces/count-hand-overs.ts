import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import { resolveSteps } from '../names/resolve-steps.ts';

export type HandOver = { from: string; to: string; times: number };

type Asked = { workspaceId: string; touchpointIds: readonly string[]; signal?: AbortSignal | undefined };

/** How often customers went straight from one of these touchpoints to another; all others are passed over. */
export async function countHandOversAmong(
  services: Services,
  { workspaceId, touchpointIds, signal }: Asked,
): Promise<HandOver[]> {
  const { stepOf, codeOfKey } = await resolveSteps(services, { workspaceId, by: 'touchpoint' });
  const met = touchpointIds.filter((id) => codeOfKey(id) !== undefined);
  if (met.length < 2) return [];

  const placeOf = new Map(met.map((id, place) => [codeOfKey(id)!, place]));
  const named = [...stepOf].filter(([, code]) => placeOf.has(code));
  const question: EngineQuestion = {
    ...{ workspaceId, from: null, to: null, where: {}, segments: {}, through: null, calendar: false },
    ...{ journeys: { by: 'customer' }, by: 'touchpoint', steps: met.length },
    stepOf: new Map(named.map(([name, code]) => [name, placeOf.get(code)!])),
  };
  const { table } = await services.interactions.count({ question, measure: 'transitions', options: {}, signal });
  return met.flatMap((from, i) =>
    met.flatMap((to, j) => {
      const times = table.counts.count[i * met.length + j]!;
      return i === j || times === 0 ? [] : [{ from, to, times }];
    }),
  );
}
