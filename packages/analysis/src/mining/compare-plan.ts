import { AnalysisError } from '../error.ts';
import { countJourneys, customerOfJourney, type EventLog } from '../eventlog/event-log.ts';
import { type Measured, notEnough } from '../result.ts';
import { checkConfidence, wilson } from '../scores/proportion.ts';
import { FEWEST_ANSWERS } from '../scores/weighted-answers.ts';
import { alignPath } from './align-path.ts';
import { countVariants, pathOfVariant } from './count-variants.ts';
import {
  addOutcome,
  describeOutcome,
  journeyOutcomes,
  noOutcomes,
  type Outcome,
  type OutcomeSums,
  withoutOutcomes,
} from './journey-outcomes.ts';
import { type NamedDeviation, nameDeviations } from './name-deviations.ts';
import { measurePlan, type Plan } from './plan.ts';

export type Deviation = NamedDeviation & {
  /** How often in all, in how many journeys, of how many customers. */
  times: number;
  journeys: number;
  customers: number;
  /** Rating and conversion of the journeys with it and of all others. What goes together need not be its doing. */
  withIt: Outcome;
  withoutIt: Outcome;
};

export type PlanComparison = {
  journeys: number;
  customers: number;
  /**
   * Per journey 1 − (steps left out + interactions added) / (interactions + steps of the shortest run of the plan):
   * 1 as planned, 0 nothing in common; NaN for an empty journey.
   */
  fitness: Float64Array;
  meanFitness: number;
  /** Share of the journeys that went exactly as planned. */
  asPlanned: Measured;
  /** Most journeys first. */
  deviations: Deviation[];
};

/**
 * Compares what happened with a plan. Each different path is aligned once: O(variants × interactions × steps²) and one
 * pass over the log. Throws `option_invalid` for a plan that cannot be walked through or names unknown touchpoints.
 */
export function comparePlan(
  log: EventLog,
  plan: Plan,
  options: { confidence?: number | undefined } = {},
): PlanComparison {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const distances = measurePlan(plan);
  const belongs = stepTable(plan, log.touchpoints);
  const variants = countVariants(log);
  const found = new Deviations();
  const fitnessOf = new Float64Array(variants.count.length);
  const deviationsOf: [entry: Entry, times: number][][] = [];
  for (let v = 0; v < fitnessOf.length; v++) {
    const path = pathOfVariant(log, variants, v);
    const alignment = alignPath(path.length, distances, (step, i) => belongs[step * log.touchpoints + path[i]!] === 1);
    fitnessOf[v] = 1 - alignment.cost / (path.length + distances.shortest);
    const named = nameDeviations(
      alignment,
      path,
      (step, t) => belongs[step * log.touchpoints + t] === 1,
      plan.steps.length,
    );
    deviationsOf.push(found.collect(named));
  }

  const outcomes = journeyOutcomes(log);
  const all = noOutcomes();
  const fitness = new Float64Array(log.journeys).fill(Number.NaN);
  let sum = 0;
  let asPlanned = 0;
  for (let j = 0; j < log.journeys; j++) {
    const v = variants.variantOf[j]!;
    if (v < 0) continue;
    fitness[j] = fitnessOf[v]!;
    sum += fitnessOf[v]!;
    if (fitnessOf[v] === 1) asPlanned++;
    addOutcome(all, outcomes, j);
    const customer = customerOfJourney(log, j);
    for (const [entry, times] of deviationsOf[v]!) {
      entry.times += times;
      addOutcome(entry.sums, outcomes, j);
      if (entry.lastCustomer !== customer) entry.customers++;
      entry.lastCustomer = customer;
    }
  }
  const { journeys, customers } = countJourneys(log);
  return {
    journeys,
    customers,
    fitness,
    meanFitness: sum / journeys,
    asPlanned:
      journeys < FEWEST_ANSWERS ? notEnough(journeys, FEWEST_ANSWERS) : wilson(asPlanned, journeys, confidence),
    deviations: found.describe(all, confidence),
  };
}

type Entry = { named: NamedDeviation; times: number; customers: number; lastCustomer: number; sums: OutcomeSums };

class Deviations {
  readonly entries = new Map<string, Entry>();

  /** The deviations of one path, each with how often it occurs there. */
  collect(named: readonly NamedDeviation[]): [Entry, number][] {
    const times = new Map<Entry, number>();
    for (const deviation of named) {
      const key = `${deviation.kind} ${deviation.step} ${deviation.touchpoint}`;
      let entry = this.entries.get(key);
      if (!entry) {
        entry = { named: deviation, times: 0, customers: 0, lastCustomer: -1, sums: noOutcomes() };
        this.entries.set(key, entry);
      }
      times.set(entry, (times.get(entry) ?? 0) + 1);
    }
    return [...times];
  }

  describe(all: OutcomeSums, confidence: number): Deviation[] {
    const deviations = [...this.entries.values()].map(({ named, times, customers, sums }) => ({
      ...named,
      times,
      journeys: sums.journeys,
      customers,
      withIt: describeOutcome(sums, confidence),
      withoutIt: describeOutcome(withoutOutcomes(all, sums), confidence),
    }));
    return deviations.sort((a, b) => b.journeys - a.journeys || b.times - a.times);
  }
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
