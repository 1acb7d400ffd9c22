import { AnalysisError } from '../error.ts';
import type { PathTable } from './path-table.ts';
import { createStepWindows } from './step-windows.ts';

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
  const windows = createStepWindows(table.touchpoints, order);
  const first = new Int32Array(paths);
  const last = new Int32Array(paths);
  const edgeOffsets = new Uint32Array(paths + 1);
  const edgeOf = new Int32Array(steps.length);
  let edges = 0;
  for (let p = 0; p < paths; p++) {
    let before = steps[offsets[p]!]!;
    let state = windows.begin(before);
    let length = 1;
    first[p] = state;
    for (let i = offsets[p]! + 1, end = offsets[p + 1]!; i < end; i++) {
      const next = steps[i]!;
      if (next === before) continue;
      const move = windows.find(state, next);
      state = windows.targetAt(move);
      before = next;
      // A walk begins in its first full window: until then the path has only come so far.
      if (length === order) edgeOf[edges++] = windows.moveAt(move);
      else {
        length++;
        first[p] = state;
      }
    }
    last[p] = state;
    edgeOffsets[p + 1] = edges;
  }
  const { windows: states, source, target, members } = windows.finish();
  const grouped = groupBySource(source, target, states);
  for (let i = 0; i < edges; i++) edgeOf[i] = grouped.place[edgeOf[i]!]!;
  return {
    order,
    touchpoints: table.touchpoints,
    states,
    members,
    leaving: grouped.leaving,
    target: grouped.target,
    first,
    last,
    edgeOffsets,
    edgeOf: edgeOf.subarray(0, edges),
  };
}

function groupBySource(source: Int32Array, target: Int32Array, states: number) {
  const leaving = new Uint32Array(states + 1);
  for (const state of source) leaving[state + 1]!++;
  for (let s = 0; s < states; s++) leaving[s + 1]! += leaving[s]!;
  const next = leaving.slice();
  const place = source.map((state) => next[state]!++);
  const grouped = new Int32Array(target.length);
  for (let edge = 0; edge < target.length; edge++) grouped[place[edge]!] = target[edge]!;
  return { leaving, target: grouped, place };
}
