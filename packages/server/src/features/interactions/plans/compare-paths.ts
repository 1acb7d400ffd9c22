import {
  collectOutcomes,
  comparePlan,
  type NamedDeviation,
  type PathOutcomes,
  type Plan,
  type PlanComparison,
  pathsWithDeviation,
} from '@anklang/analysis';
import type { VariantTable } from '../../../platform/engine/measures.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';

/** Work on many paths, done in another thread so that requests are answered meanwhile. */
const { url: module } = import.meta;

/** Paths that are compared with a plan: the most taken ones. */
export const comparedPaths = 100_000;

type Comparing = { rows: VariantTable['rows']; steps: number; plan: Plan; signal: AbortSignal };
type Input = { outcomes: PathOutcomes; plan: Plan };

export function compareInThread(pool: WorkerPool, { rows, steps, plan, signal }: Comparing): Promise<PlanComparison> {
  const input: Input = { outcomes: collectOutcomes(rows, steps), plan };
  return pool.run({ task: { module, name: 'comparePaths' }, input, signal });
}

/** The paths on which a deviation occurs. */
export async function findDeviatingPaths(
  pool: WorkerPool,
  { rows, steps, plan, signal, deviation }: Comparing & { deviation: NamedDeviation },
): Promise<number[][]> {
  const input: Input & { deviation: NamedDeviation } = { outcomes: collectOutcomes(rows, steps), plan, deviation };
  const places = await pool.run<number[]>({ task: { module, name: 'deviatingPaths' }, input, signal });
  return places.map((place) => rows[place]!.path);
}

/** @public called by name in another thread */
export function comparePaths({ outcomes, plan }: Input): PlanComparison {
  return comparePlan(outcomes, plan);
}

/** @public called by name in another thread */
export function deviatingPaths({ outcomes, plan, deviation }: Input & { deviation: NamedDeviation }): number[] {
  return pathsWithDeviation(outcomes, plan, deviation);
}
