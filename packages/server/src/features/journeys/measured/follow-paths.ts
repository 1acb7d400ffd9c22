import { collectOutcomes, comparePlan, type PathOutcomes, type Plan, type PlanComparison } from '@anklang/analysis';
import type { VariantTable } from '../../../platform/engine/measures.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';

/** Work on many paths, done in another thread so that requests are answered meanwhile. */
const { url: module } = import.meta;

type FollowInput = {
  outcomes: PathOutcomes;
  plan: Plan | null;
  /** By step of the map, the codes it is met at. */
  codes: readonly (readonly number[])[];
};

export type Followed = {
  journeys: number;
  /** By step of the map: journeys that come here; here or to a later step. */
  reached: number[];
  onTheWay: number[];
  /** By code of a touchpoint that is not on the map: the step after which it is met most often; −1 before any. */
  foreignAfter: Map<number, number>;
  /** Null without a plan. */
  comparison: PlanComparison | null;
};

type Following = Omit<FollowInput, 'outcomes'> & { rows: VariantTable['rows']; steps: number; signal: AbortSignal };

/** What was found by the table it was found from; engines keep tables as long as nothing has changed. */
const found = new WeakMap<VariantTable['rows'], Map<string, Followed>>();
const mostOfTable = 32;

export async function followInThread(
  pool: WorkerPool,
  { rows, steps, plan, codes, signal }: Following,
): Promise<Followed> {
  const ofTable = found.get(rows) ?? new Map<string, Followed>();
  found.set(rows, ofTable);
  const key = JSON.stringify([plan, codes]);
  const known = ofTable.get(key);
  if (known) return known;

  const input: FollowInput = { outcomes: collectOutcomes(rows, steps), plan, codes };
  const followed = await pool.run<Followed>({ task: { module, name: 'followPaths' }, input, signal });
  ofTable.set(key, followed);
  const [oldest] = ofTable.keys();
  if (ofTable.size > mostOfTable) ofTable.delete(oldest!);
  return followed;
}

/** @public called by name in another thread */
export function followPaths({ outcomes, plan, codes }: FollowInput): Followed {
  const stepsAt = Array.from({ length: outcomes.touchpoints }, (): number[] => []);
  for (const [step, own] of codes.entries()) for (const code of own) stepsAt[code]!.push(step);
  const reached = codes.map(() => 0);
  const onTheWay = codes.map(() => 0);
  const after = new Map<number, Map<number, number>>();
  let all = 0;
  for (let p = 0; p < outcomes.paths; p++) {
    const path = outcomes.steps.subarray(outcomes.offsets[p]!, outcomes.offsets[p + 1]!);
    if (path.length === 0) continue;
    const journeys = outcomes.journeys[p]!;
    const met = new Set<number>();
    let last = -1;
    for (const code of path) {
      const steps = stepsAt[code]!;
      for (const step of steps) met.add(step);
      if (steps.length > 0) last = nextOf(steps, last);
      else countAfter(after, { code, last, journeys });
    }
    all += journeys;
    for (const step of met) reached[step]! += journeys;
    for (let step = Math.max(-1, ...met); step >= 0; step--) onTheWay[step]! += journeys;
  }
  return {
    ...{ journeys: all, reached, onTheWay },
    foreignAfter: new Map([...after].map(([code, times]) => [code, mostOf(times)])),
    comparison: plan && comparePlan(outcomes, plan),
  };
}

/** A touchpoint on several steps is meant as the next of them that lies ahead. */
function nextOf(steps: readonly number[], last: number): number {
  return steps.find((step) => step > last) ?? steps[0]!;
}

type Met = { code: number; last: number; journeys: number };

function countAfter(after: Map<number, Map<number, number>>, { code, last, journeys }: Met): void {
  const times = after.get(code) ?? new Map<number, number>();
  after.set(code, times.set(last, (times.get(last) ?? 0) + journeys));
}

/** Equals: the earlier step. */
function mostOf(times: ReadonlyMap<number, number>): number {
  return [...times].reduce((most, one) =>
    one[1] > most[1] || (one[1] === most[1] && one[0] < most[0]) ? one : most,
  )[0];
}
