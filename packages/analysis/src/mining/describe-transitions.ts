import { type TransitionCounts, visitsOf } from './count-transitions.ts';

export type Follow = {
  from: number;
  to: number;
  count: number;
  customers: number;
  /** Of all customers of the log, 0 to 1. */
  customerShare: number;
  meanSeconds: number;
  /** null when medians were not asked for. */
  medianSeconds: number | null;
};

export type JourneyNode = {
  touchpoint: number;
  visits: number;
  starts: number;
  ends: number;
  /** Drop-off: of the visits, those after which the journey ends, 0 to 1. */
  dropOff: number;
};

/** The journey graph as lists, most frequent first, then by code; only what happened. `medians`: `medianTransitionTimes`. */
export function describeTransitions(
  counts: TransitionCounts,
  medians: Float64Array | null = null,
): { nodes: JourneyNode[]; follows: Follow[] } {
  const k = counts.touchpoints;
  const follows: Follow[] = [];
  for (let cell = 0; cell < k * k; cell++) {
    const count = counts.count[cell]!;
    if (count === 0) continue;
    follows.push({
      from: Math.floor(cell / k),
      to: cell % k,
      count,
      customers: counts.people[cell]!,
      customerShare: counts.people[cell]! / counts.customers,
      meanSeconds: counts.totalMs[cell]! / count / 1000,
      medianSeconds: medians === null ? null : medians[cell]! / 1000,
    });
  }
  const nodes: JourneyNode[] = [];
  const visits = visitsOf(counts);
  for (let t = 0; t < k; t++) {
    if (visits[t] === 0) continue;
    const ends = counts.ends[t]!;
    nodes.push({ touchpoint: t, visits: visits[t]!, starts: counts.starts[t]!, ends, dropOff: ends / visits[t]! });
  }
  follows.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  nodes.sort((a, b) => b.visits - a.visits || a.touchpoint - b.touchpoint);
  return { nodes, follows };
}
