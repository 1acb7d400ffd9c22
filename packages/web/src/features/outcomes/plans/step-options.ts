import { routes, type Step, type Touchpoint } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';

export type StepOption = { value: string; label: string };

/** The whole register, page by page; a plan may name what nobody has visited yet. */
export function registeredOf(workspaceId: string) {
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

type Known = { steps: readonly Step[]; touchpoints: readonly Touchpoint[]; used: readonly string[] };

/**
 * What a step can be met at: what data know, then the rest of the register, then what the plan names and nobody knows
 * any more. Names that occur twice are told apart by their key.
 */
export function stepOptions(
  { steps, touchpoints, used }: Known,
  compare: (a: string, b: string) => number,
): StepOption[] {
  const nameOf = new Map<string, string>();
  for (const { key, name } of steps) nameOf.set(key, name);
  for (const { id, name } of touchpoints) if (!nameOf.has(id)) nameOf.set(id, name);
  for (const key of used) if (!nameOf.has(key)) nameOf.set(key, key);
  const times = new Map<string, number>();
  for (const name of nameOf.values()) times.set(name, (times.get(name) ?? 0) + 1);

  return [...nameOf]
    .map(([value, name]) => ({ value, label: times.get(name) === 1 ? name : `${name} (${value})` }))
    .toSorted((a, b) => compare(a.label, b.label));
}
