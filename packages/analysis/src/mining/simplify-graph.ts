import { AnalysisError } from '../error.ts';
import { type TransitionCounts, visitsOf } from './count-transitions.ts';

/** Where the graph carries what is not shown one by one. */
export const restOfGraph = 'rest';

export type GraphPlace = number | typeof restOfGraph;

/**
 * A journey graph with fewer parts and the same sums. Each place has as many arrivals (begins and edges that end in it)
 * as visits, and as many departures (ends and edges that begin in it).
 */
export type SimpleGraph = {
  nodes: { place: GraphPlace; visits: number; starts: number; ends: number }[];
  /** Only shown edges know customers and times; what runs over the rest is several things at once. */
  edges: { from: GraphPlace; to: GraphPlace; count: number; customers: number | null; meanSeconds: number | null }[];
  /** Touchpoints behind the rest. */
  hiddenTouchpoints: number[];
  /**
   * Of the visits to the rest, those that are no interactions: a direct way between two shown touchpoints that is not
   * shown itself leads over the rest instead. Interactions of all nodes = sum of visits − passing.
   */
  passing: number;
};

/**
 * Shows the most visited touchpoints that together cover `touchpoints` (0 to 1) of all interactions, and of the ways
 * between them the most frequent ones that cover `ways` (0 to 1); everything else runs over one rest node. The order
 * among equals is by code. O(touchpoints² log touchpoints).
 */
export function simplifyGraph(counts: TransitionCounts, coverage: { touchpoints: number; ways: number }): SimpleGraph {
  for (const [option, value] of Object.entries(coverage)) {
    if (!(value >= 0 && value <= 1)) throw new AnalysisError('option_invalid', { option, value });
  }
  const k = counts.touchpoints;
  const visits = visitsOf(counts);
  const shownNodes = mostFrequent(visits, coverage.touchpoints);
  const between = counts.count.map((count, cell) =>
    shownNodes.has(Math.floor(cell / k)) && shownNodes.has(cell % k) ? count : 0,
  );
  const shownWays = mostFrequent(between, coverage.ways);

  const toRest = new Float64Array(k);
  const fromRest = new Float64Array(k);
  const node = { place: restOfGraph as GraphPlace, visits: 0, starts: 0, ends: 0 };
  let restLoop = 0;
  let passing = 0;
  const edges: SimpleGraph['edges'] = [];
  for (let cell = 0; cell < k * k; cell++) {
    const count = counts.count[cell]!;
    if (count === 0) continue;
    const from = Math.floor(cell / k);
    const to = cell % k;
    const fromShown = shownNodes.has(from);
    const toShown = shownNodes.has(to);
    if (shownWays.has(cell)) {
      const meanSeconds = counts.totalMs[cell]! / count / 1000;
      edges.push({ from, to, count, customers: counts.people[cell]!, meanSeconds });
      continue;
    }
    if (fromShown) toRest[from]! += count;
    if (toShown) fromRest[to]! += count;
    if (fromShown && toShown) passing += count;
    if (!fromShown && !toShown) restLoop += count;
  }
  const hiddenTouchpoints: number[] = [];
  const nodes: SimpleGraph['nodes'] = [];
  for (let t = 0; t < k; t++) {
    if (visits[t] === 0) continue;
    const own = { place: t, visits: visits[t]!, starts: counts.starts[t]!, ends: counts.ends[t]! };
    if (shownNodes.has(t)) {
      nodes.push(own);
    } else {
      hiddenTouchpoints.push(t);
      node.visits += own.visits;
      node.starts += own.starts;
      node.ends += own.ends;
    }
  }
  node.visits += passing;
  if (node.visits > 0) nodes.push(node);
  const unknown = { customers: null, meanSeconds: null };
  for (let t = 0; t < k; t++) {
    if (toRest[t]! > 0) edges.push({ from: t, to: restOfGraph, count: toRest[t]!, ...unknown });
    if (fromRest[t]! > 0) edges.push({ from: restOfGraph, to: t, count: fromRest[t]!, ...unknown });
  }
  if (restLoop > 0) edges.push({ from: restOfGraph, to: restOfGraph, count: restLoop, ...unknown });
  return { nodes, edges, hiddenTouchpoints, passing };
}

/** The largest cells that together reach the share of the sum; all that are not 0 for a share of 1. */
function mostFrequent(values: Float64Array, share: number): Set<number> {
  const order: number[] = [];
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    order.push(i);
    total += values[i]!;
  }
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  const chosen = new Set<number>();
  let covered = 0;
  for (const i of order) {
    if (covered >= share * total) break;
    chosen.add(i);
    covered += values[i]!;
  }
  return chosen;
}
