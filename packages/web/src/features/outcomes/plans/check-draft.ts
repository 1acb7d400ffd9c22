import type { PlanDraft } from './plan-draft.ts';

export type DraftProblem =
  | { kind: 'name' | 'noSteps' | 'start' | 'end' | 'noWay' }
  | { kind: 'touchpoints' | 'unreachable' | 'deadEnd'; step: string };

/** What stands between a draft and a plan that can be walked through; empty when all is well. */
export function checkDraft(draft: PlanDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.name.trim() === '') problems.push({ kind: 'name' });
  if (draft.steps.length === 0) problems.push({ kind: 'noSteps' });
  for (const { id, touchpoints } of draft.steps) {
    if (touchpoints.length === 0) problems.push({ kind: 'touchpoints', step: id });
  }
  if (draft.branches && draft.steps.length > 0) problems.push(...checkWays(draft));
  return problems;
}

function checkWays({ steps }: PlanDraft): DraftProblem[] {
  const starts = steps.filter(({ start }) => start).map(({ id }) => id);
  const ends = steps.filter(({ end }) => end).map(({ id }) => id);
  if (starts.length === 0) return [{ kind: 'start' }];
  if (ends.length === 0) return [{ kind: 'end' }];
  const nextOf = new Map(steps.map(({ id, next }) => [id, next] as const));
  const beforeOf = new Map(
    steps.map(({ id }) => [id, steps.filter(({ next }) => next.includes(id)).map((step) => step.id)] as const),
  );
  const reached = walk(starts, nextOf);
  const leading = walk(ends, beforeOf);
  if (!ends.some((id) => reached.has(id))) return [{ kind: 'noWay' }];

  return steps.flatMap(({ id }): DraftProblem[] => {
    if (!reached.has(id)) return [{ kind: 'unreachable', step: id }];
    return leading.has(id) ? [] : [{ kind: 'deadEnd', step: id }];
  });
}

/** Everything that can be come to from `from`. */
function walk(from: readonly string[], nextOf: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of nextOf.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
