import type { PlanDistances } from './plan.ts';

/** How a path and a plan fit best: what they share, what the path leaves out and what it adds. */
export type Alignment = {
  /** Steps left out plus interactions added; the smallest possible sum. */
  cost: number;
  /** Steps that were met, in order; steps that were left out, in order of the plan. */
  met: number[];
  skipped: number[];
  /** Places in the path of interactions that the plan does not ask for there. */
  added: number[];
};

/**
 * The best alignment of a path with a plan (Adriansyah 2014, unit costs) by dynamic programming over interactions and
 * the last step met: O(interactions × steps²). Of equally good ones that which meets each step as early as it can.
 * `fits(step, i)`: interaction i of the path meets the step.
 */
export function alignPath(
  length: number,
  plan: PlanDistances,
  fits: (step: number, interaction: number) => boolean,
): Alignment {
  const places = plan.steps + 1;
  // The step met last before this one; −1: the interaction was added.
  const cameFrom = new Int32Array(length * places).fill(-1);
  let costs = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
  let after = new Float64Array(places);
  costs[plan.steps] = 0;
  for (let i = 0; i < length; i++) {
    for (let place = 0; place < places; place++) after[place] = costs[place]! + 1;
    for (let step = 0; step < plan.steps; step++) {
      if (!fits(step, i)) continue;
      for (let from = 0; from < places; from++) {
        const cost = costs[from]! + plan.skipped[from * places + step]!;
        if (cost >= after[step]!) continue;
        after[step] = cost;
        cameFrom[i * places + step] = from;
      }
    }
    [costs, after] = [after, costs];
  }
  let last = 0;
  for (let place = 0; place < places; place++) {
    if (costs[place]! + plan.toEnd[place]! < costs[last]! + plan.toEnd[last]!) last = place;
  }
  return { cost: costs[last]! + plan.toEnd[last]!, ...traceBack({ length, plan, cameFrom, last }) };
}

type Trace = { length: number; plan: PlanDistances; cameFrom: Int32Array; last: number };

function traceBack({ length, plan, cameFrom, last }: Trace): Omit<Alignment, 'cost'> {
  const places = plan.steps + 1;
  const met: number[] = [];
  const skipped: number[] = [];
  const added: number[] = [];
  const passOver = (from: number, to: number): void => {
    for (let place = plan.previous[from * places + to]!; place !== from; ) {
      skipped.push(place);
      place = plan.previous[from * places + place]!;
    }
  };
  if (plan.endAt[last] !== -1 && plan.toEnd[last]! > 0) {
    skipped.push(plan.endAt[last]!);
    passOver(last, plan.endAt[last]!);
  }
  let at = last;
  for (let i = length - 1; i >= 0; i--) {
    const from = cameFrom[i * places + at]!;
    if (from < 0) {
      added.push(i);
      continue;
    }
    met.push(at);
    passOver(from, at);
    at = from;
  }
  return { met: met.reverse(), skipped: skipped.reverse(), added: added.reverse() };
}
