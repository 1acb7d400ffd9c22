import { type QuestionInput, routes, type Step, type Touchpoint } from '@anklang/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { callApi } from '../../lib/api/index.ts';
import { graphOf } from '../ways/index.ts';

/** The whole register, page by page; people may name what nobody has visited yet. */
function registeredOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'everything'],
    queryFn: async ({ signal }) => {
      const found: Touchpoint[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(cursor ? { cursor } : {}) };
        const page = await callApi(routes.listTouchpoints, { params: { workspaceId }, query, signal });
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return found;
    },
    staleTime: 60_000,
  });
}

export type KnownSteps = {
  /** All steps that interactions are at, most frequent first; an answer names only those it speaks of. */
  steps: readonly Step[];
  touchpoints: readonly Touchpoint[];
  /** What a key is called, of data and register. */
  names: ReadonlyMap<string, string>;
};

const none: readonly never[] = [];

/** Everything that a step can be, whatever the question narrows: for choosing, and for calling things by their names. */
export function useKnownSteps(workspaceId: string, by: QuestionInput['by'] = 'touchpoint'): KnownSteps {
  const registered = useQuery(registeredOf(workspaceId));
  const graph = useQuery(graphOf({ workspaceId, question: by === 'touchpoint' ? {} : { by } }));
  const steps = graph.data?.steps ?? none;
  const touchpoints = registered.data ?? none;

  return useMemo(() => {
    const names = new Map(touchpoints.map(({ id, name }) => [id, name] as const));
    for (const { key, name } of steps) names.set(key, name);
    return { steps, touchpoints, names };
  }, [steps, touchpoints]);
}
