import { AnalysisError } from '../error.ts';

/** How a journey is meant to go: steps, each met at any of its touchpoints, and the ways between them. */
export type Plan = {
  steps: readonly (readonly number[])[];
  /** Pairs of steps by their place in `steps`; ways may branch, join and go round. */
  ways: readonly (readonly [from: number, to: number])[];
  /** Steps with which a journey may begin and end. */
  starts: readonly number[];
  ends: readonly number[];
};

/** A plan that is one row of steps from first to last. */
export function planOfList(steps: readonly (readonly number[])[]): Plan {
  return {
    steps,
    ways: steps.slice(1).map((_, i) => [i, i + 1] as const),
    starts: [0],
    ends: [steps.length - 1],
  };
}

/** What the comparison needs to know about a plan. Place `steps` stands for "not begun". */
export type PlanDistances = {
  steps: number;
  /** Steps passed over on the shortest way from one place to another, (steps + 1) × (steps + 1); Infinity: no way. */
  skipped: Float64Array;
  /** The step before the last place on that way. */
  previous: Int32Array;
  /** Steps passed over from each place to an end, and the place of that end (−1: none between). */
  toEnd: Float64Array;
  endAt: Int32Array;
  /** Steps of the shortest run through the plan. */
  shortest: number;
};

/** Breadth first from every place; O(steps × ways). Throws `option_invalid` for a plan that cannot be walked through. */
export function measurePlan(plan: Plan): PlanDistances {
  const steps = plan.steps.length;
  const places = steps + 1;
  const next: number[][] = Array.from({ length: places }, () => []);
  const isStep = (step: number): boolean => Number.isInteger(step) && step >= 0 && step < steps;
  for (const [from, to] of plan.ways) {
    if (!isStep(from) || !isStep(to)) throw refusal('ways', `${from}, ${to}`);
    next[from]!.push(to);
  }
  for (const step of plan.starts) {
    if (!isStep(step)) throw refusal('starts', step);
    next[steps]!.push(step);
  }
  const isEnd = new Uint8Array(steps);
  for (const step of plan.ends) {
    if (!isStep(step)) throw refusal('ends', step);
    isEnd[step] = 1;
  }
  const skipped = new Float64Array(places * places).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(places * places).fill(-1);
  const toEnd = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
  const endAt = new Int32Array(places).fill(-1);
  for (let from = 0; from < places; from++) {
    if (from < steps && isEnd[from] === 1) toEnd[from] = 0;
    const queue = [from];
    for (const place of queue) {
      const here = place === from ? 0 : skipped[from * places + place]! + 1;
      for (const to of next[place]!) {
        const cell = from * places + to;
        if (skipped[cell] !== Number.POSITIVE_INFINITY) continue;
        skipped[cell] = here;
        previous[cell] = place;
        // The place itself is entered again only as the end of a way round.
        if (to !== from) queue.push(to);
        if (isEnd[to] === 1 && here + 1 < toEnd[from]!) {
          toEnd[from] = here + 1;
          endAt[from] = to;
        }
      }
    }
  }
  if (toEnd[steps] === Number.POSITIVE_INFINITY) throw refusal('ends', 'out of reach');
  return { steps, skipped, previous, toEnd, endAt, shortest: toEnd[steps]! };
}

function refusal(option: string, value: string | number): AnalysisError {
  return new AnalysisError('option_invalid', { option: `plan.${option}`, value });
}
