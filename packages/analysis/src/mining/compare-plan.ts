import { AnalysisError } from '../error.ts';
import { type Measured, notEnough } from '../result.ts';
import { checkConfidence, wilson } from '../scores/proportion.ts';
import { FEWEST_ANSWERS } from '../scores/weighted-answers.ts';
import { alignPath } from './align-path.ts';
import { type NamedDeviation, nameDeviations } from './name-deviations.ts';
import {
  addOutcome,
  describeOutcome,
  noOutcomes,
  type Outcome,
  type OutcomeSums,
  type PathOutcomes,
  withoutOutcomes,
} from './path-outcomes.ts';
import { measurePlan, type Plan } from './plan.ts';

export type Deviation = NamedDeviation & {
  /** How often in all, and in how many journeys. */
  times: number;
  journeys: number;
  /** Rating and conversion of the journeys with it and of all others. What goes together need not be its doing. */
  withIt: Outcome;
  withoutIt: Outcome;
};

export type PlanComparison = {
  journeys: number;
  /**
   * Per path 1 − (steps left out + interactions added) / (interactions + steps of the shortest run of the plan): 1 as
   * planned, 0 nothing in common; NaN for an empty path, which is no journey.
   */
  fitness: Float64Array;
  /** Over journeys; NaN without any. */
  meanFitness: number;
  /** Share of the journeys that went exactly as planned. */
  asPlanned: Measured;
  /** Most journeys first. */
  deviations: Deviation[];
};

/**
 * Compares what happened with a plan. Each path is aligned once: O(paths × interactions × steps²). Throws
 * `option_invalid` for a plan that cannot be walked through or names unknown touchpoints.
 */
export function comparePlan(
  outcomes: PathOutcomes,
  plan: Plan,
  options: { confidence?: number | undefined } = {},
): PlanComparison {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const compare = comparerOf(plan, outcomes.touchpoints);
  const found = new Map<number, Entry>();
  const all = noOutcomes();
  const fitness = new Float64Array(outcomes.paths).fill(Number.NaN);
  let sum = 0;
  let asPlanned = 0;
  for (let p = 0; p < outcomes.paths; p++) {
    const path = pathAt(outcomes, p);
    if (path.length === 0) continue;
    const compared = compare(path);
    const journeys = outcomes.journeys[p]!;
    fitness[p] = compared.fitness;
    sum += compared.fitness * journeys;
    if (compared.fitness === 1) asPlanned += journeys;
    addOutcome(all, outcomes, p);
    for (const [entry, times] of collect(found, compared.deviations)) {
      entry.times += times * journeys;
      addOutcome(entry.sums, outcomes, p);
    }
  }
  return {
    journeys: all.journeys,
    fitness,
    meanFitness: sum / all.journeys,
    asPlanned:
      all.journeys < FEWEST_ANSWERS
        ? notEnough(all.journeys, FEWEST_ANSWERS)
        : wilson(asPlanned, all.journeys, confidence),
    deviations: describe(found, all, confidence),
  };
}

/** The paths (by their place) on which a deviation occurs. Cost and errors as `comparePlan`. */
export function pathsWithDeviation(outcomes: PathOutcomes, plan: Plan, wanted: NamedDeviation): number[] {
  const compare = comparerOf(plan, outcomes.touchpoints);
  const key = keyOf(wanted);
  return Array.from({ length: outcomes.paths }, (_, p) => p).filter((p) => {
    const path = pathAt(outcomes, p);
    return path.length > 0 && compare(path).deviations.some((deviation) => keyOf(deviation) === key);
  });
}

type Compared = { fitness: number; deviations: NamedDeviation[] };

function comparerOf(plan: Plan, touchpoints: number): (path: Uint16Array) => Compared {
  const distances = measurePlan(plan);
  const belongs = stepTable(plan, touchpoints);
  const fits = (step: number, touchpoint: number) => belongs[step * touchpoints + touchpoint] === 1;
  return (path) => {
    const alignment = alignPath(path.length, distances, (step, i) => fits(step, path[i]!));
    return {
      fitness: 1 - alignment.cost / (path.length + distances.shortest),
      deviations: alignment.cost === 0 ? [] : nameDeviations(alignment, path, fits, plan.steps.length),
    };
  };
}

function pathAt({ offsets, steps }: PathOutcomes, p: number): Uint16Array {
  return steps.subarray(offsets[p]!, offsets[p + 1]!);
}

type Entry = { named: NamedDeviation; times: number; sums: OutcomeSums };

const kinds = { skipped: 0, repeated: 1, outOfOrder: 2, foreign: 3 } as const;

/** A number, because there is one for every deviation of every path. Codes of touchpoints fit into 16 bits. */
function keyOf({ kind, step, touchpoint }: NamedDeviation): number {
  return kinds[kind] + 4 * (touchpoint ?? 0) + 4 * 65_536 * (step === null ? 0 : step + 1);
}

/** The deviations of one path, each with how often it occurs there. */
function collect(found: Map<number, Entry>, named: readonly NamedDeviation[]): Map<Entry, number> {
  const times = new Map<Entry, number>();
  for (const deviation of named) {
    const key = keyOf(deviation);
    const entry = found.get(key) ?? { named: deviation, times: 0, sums: noOutcomes() };
    found.set(key, entry);
    times.set(entry, (times.get(entry) ?? 0) + 1);
  }
  return times;
}

function describe(found: Map<number, Entry>, all: OutcomeSums, confidence: number): Deviation[] {
  const deviations = [...found.values()].map(({ named, times, sums }) => ({
    ...named,
    times,
    journeys: sums.journeys,
    withIt: describeOutcome(sums, confidence),
    withoutIt: describeOutcome(withoutOutcomes(all, sums), confidence),
  }));
  return deviations.sort((a, b) => b.journeys - a.journeys || b.times - a.times);
}

function stepTable(plan: Plan, touchpoints: number): Uint8Array {
  const belongs = new Uint8Array(plan.steps.length * touchpoints);
  for (const [step, choices] of plan.steps.entries()) {
    for (const t of choices) {
      if (!(t >= 0 && t < touchpoints)) throw new AnalysisError('option_invalid', { option: 'plan.steps', value: t });
      belongs[step * touchpoints + t] = 1;
    }
  }
  return belongs;
}
