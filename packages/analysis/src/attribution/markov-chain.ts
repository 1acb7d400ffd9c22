import { AnalysisError } from '../error.ts';
import type { PathTable } from './path-table.ts';

export type MarkovOrder = 1 | 2 | 3;

/**
 * The walks of a path table as states and edges, without any counts: built once, weighed as often as one likes. Equal
 * steps in a row are one step. A state of order k is a window of k steps that moves along the path; a path shorter than
 * that is one state by itself.
 */
export type MarkovChain = {
  order: MarkovOrder;
  touchpoints: number;
  states: number;
  /** Touchpoints of each state, `order` to a state, −1 in the places a shorter state leaves. */
  members: Int32Array;
  /** Edges leave their states in one piece: those of state s are `leaving[s]` up to `leaving[s + 1]`. */
  leaving: Uint32Array;
  /** State in which each edge ends. */
  target: Int32Array;
  /** First and last state of each path. */
  first: Int32Array;
  last: Int32Array;
  /** Edges that path p runs over, in order: `edgeOf[edgeOffsets[p]]` up to `edgeOffsets[p + 1]`. */
  edgeOffsets: Uint32Array;
  edgeOf: Int32Array;
};

/** States above this would no longer be an answer in sensible time. */
const stateLimit = 200_000;
/** Order 1 is solved as a dense matrix. */
const denseLimit = 2048;

/**
 * O(steps), 4 bytes a step; order 1 needs touchpoints² beside. Throws `too_many_touchpoints` above 2,048 touchpoints
 * for order 1 or 200,000 states for order 2 and 3, `option_invalid` for another order.
 */
export function buildMarkovChain(table: PathTable, order: MarkovOrder): MarkovChain {
  if (order === 1) return firstOrder(table);
  if (order !== 2 && order !== 3) throw new AnalysisError('option_invalid', { option: 'order', value: order });
  return higherOrder(table, order);
}

function firstOrder(table: PathTable): MarkovChain {
  const { touchpoints: k, offsets, steps, paths } = table;
  if (k > denseLimit) throw new AnalysisError('too_many_touchpoints', { found: k, limit: denseLimit });
  const first = new Int32Array(paths);
  const last = new Int32Array(paths);
  const edgeOffsets = new Uint32Array(paths + 1);
  const edgeOf = new Int32Array(steps.length);
  let edges = 0;
  for (let p = 0; p < paths; p++) {
    let state = steps[offsets[p]!]!;
    first[p] = state;
    for (let i = offsets[p]! + 1, end = offsets[p + 1]!; i < end; i++) {
      const next = steps[i]!;
      if (next === state) continue;
      edgeOf[edges++] = state * k + next;
      state = next;
    }
    last[p] = state;
    edgeOffsets[p + 1] = edges;
  }
  return {
    order: 1,
    touchpoints: k,
    states: k,
    members: Int32Array.from({ length: k }, (_, t) => t),
    leaving: Uint32Array.from({ length: k + 1 }, (_, state) => state * k),
    target: Int32Array.from({ length: k * k }, (_, edge) => edge % k),
    first,
    last,
    edgeOffsets,
    edgeOf: edgeOf.subarray(0, edges),
  };
}

function higherOrder(table: PathTable, order: 2 | 3): MarkovChain {
  const { offsets, steps, paths } = table;
  const base = table.touchpoints + 1;
  const stateOf = new Map<number, number>();
  const members: number[] = [];
  const edgeIds = new Map<number, number>();
  const source: number[] = [];
  const target: number[] = [];
  const first = new Int32Array(paths);
  const last = new Int32Array(paths);
  const edgeOffsets = new Uint32Array(paths + 1);
  const edgeOf = new Int32Array(steps.length);
  const window: number[] = [];
  let edges = 0;

  const enter = (): number => {
    let key = 0;
    for (const t of window) key = key * base + t + 1;
    const known = stateOf.get(key);
    if (known !== undefined) return known;
    const state = stateOf.size;
    if (state === stateLimit) throw new AnalysisError('too_many_touchpoints', { found: state + 1, limit: stateLimit });
    stateOf.set(key, state);
    for (let m = 0; m < order; m++) members.push(window[m] ?? -1);
    return state;
  };

  for (let p = 0; p < paths; p++) {
    window.length = 0;
    let state = -1;
    for (let i = offsets[p]!, end = offsets[p + 1]!; i < end; i++) {
      if (window.length > 0 && window[window.length - 1] === steps[i]) continue;
      window.push(steps[i]!);
      if (window.length < order) continue;
      if (window.length > order) window.shift();
      const next = enter();
      if (state < 0) {
        first[p] = next;
      } else {
        const key = state * stateLimit + next;
        let edge = edgeIds.get(key);
        if (edge === undefined) {
          edge = edgeIds.size;
          edgeIds.set(key, edge);
          source.push(state);
          target.push(next);
        }
        edgeOf[edges++] = edge;
      }
      state = next;
    }
    if (state < 0) {
      state = enter();
      first[p] = state;
    }
    last[p] = state;
    edgeOffsets[p + 1] = edges;
  }
  const grouped = groupBySource(source, target, stateOf.size);
  return {
    order,
    touchpoints: table.touchpoints,
    states: stateOf.size,
    members: Int32Array.from(members),
    leaving: grouped.leaving,
    target: grouped.target,
    first,
    last,
    edgeOffsets,
    edgeOf: edgeOf.subarray(0, edges).map((edge) => grouped.place[edge]!),
  };
}

function groupBySource(source: number[], target: number[], states: number) {
  const leaving = new Uint32Array(states + 1);
  for (const state of source) leaving[state + 1]!++;
  for (let s = 0; s < states; s++) leaving[s + 1]! += leaving[s]!;
  const next = leaving.slice();
  const place = Int32Array.from(source, (state) => next[state]!++);
  const grouped = new Int32Array(target.length);
  for (let edge = 0; edge < target.length; edge++) grouped[place[edge]!] = target[edge]!;
  return { leaving, target: grouped, place };
}
