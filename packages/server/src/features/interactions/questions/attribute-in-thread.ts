import {
  AnalysisError,
  type Attribution,
  attributeGroups,
  createRandom,
  flowsOfPaths,
  groupPaths,
  type MarkovOrder,
  type PathFlow,
  type PathTable,
  pathTotals,
} from '@anklang/analysis';
import { fail } from '@anklang/domain';
import { customerGroups, type GroupedPaths } from '../../../platform/engine/measures.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { metSteps, onlySteps, tellInSteps } from './relabel-paths.ts';

const { url: module } = import.meta;

export type AttributionOptions = {
  order: MarkovOrder;
  useNulls: boolean;
  seed: number;
  resamples: number;
};

export type AttributionInput = AttributionOptions & {
  paths:
    | { by: 'group'; table: PathTable; timeDecay: GroupedPaths['timeDecay'] }
    /** Of a path file: every conversion and every null is a customer of its own. */
    | { by: 'name'; table: PathTable; stepOf: Int32Array; steps: number };
};

export type Attributed = {
  /** Code of each touchpoint that the rest speaks of, rising: those that are met. */
  codes: Int32Array;
  attribution: Attribution;
  flows: PathFlow[];
  /** Ways in all, and the steps on them. */
  walked: { ways: number; steps: number };
};

/** Answers by the table they were found from; engines keep tables as long as nothing has changed. */
const found = new WeakMap<PathTable, Map<string, Attributed>>();
const mostOfTable = 32;

/** Credits touchpoints in another thread, so that requests are answered meanwhile. */
export async function attributeInThread(
  pool: WorkerPool,
  input: AttributionInput,
  signal: AbortSignal,
): Promise<Attributed> {
  const run = () => pool.run<Attributed>({ task: { module, name: 'attributePaths' }, input, signal });
  const { paths, order, useNulls, seed, resamples } = input;
  if (paths.by !== 'group') return await run();
  const ofTable = found.get(paths.table) ?? new Map<string, Attributed>();
  found.set(paths.table, ofTable);
  const key = [order, useNulls, seed, resamples].join();
  const known = ofTable.get(key);
  if (known) return known;
  const attributed = await run();
  if (ofTable.size >= mostOfTable) ofTable.clear();
  ofTable.set(key, attributed);
  return attributed;
}

/** @public called by name in another thread */
export function attributePaths({ paths, ...options }: AttributionInput): Attributed {
  const told = paths.by === 'group' ? paths : { table: tellInSteps(paths.table, paths), timeDecay: null };
  if (pathTotals(told.table).conversions + told.table.untouched.conversions === 0)
    throw fail('conversions_missing', {});
  const codes = metSteps(told.table);
  const { table, timeDecay } = onlySteps(told, codes);
  const groups = customerGroups;
  try {
    // Who is thrown where must not depend on who is drawn.
    const grouped =
      paths.by === 'group' ? table : groupPaths(table, { groups, random: createRandom(options.seed + 0.5) });
    const attribution = attributeGroups(grouped, { ...options, groups, timeDecay });
    return { codes, attribution, flows: flowsOfPaths(table), walked: countWalked(table) };
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== 'too_many_touchpoints') throw error;
    throw fail('touchpoints_too_many', error.params as { found: number; limit: number });
  }
}

function countWalked({ paths, offsets, conversions, nulls }: PathTable) {
  const walked = { ways: 0, steps: 0 };
  for (let p = 0; p < paths; p++) {
    const times = conversions[p]! + nulls[p]!;
    walked.ways += times;
    walked.steps += times * (offsets[p + 1]! - offsets[p]!);
  }
  return walked;
}
