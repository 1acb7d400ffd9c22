import type { MarkovChain } from './markov-chain.ts';
import type { PathTable } from './path-table.ts';

/** How probability flows through a Markov chain: probabilities, each state's edges, conversion and null summing to 1. */
export type Flow = {
  /** Probability that a walk begins in each state. */
  start: Float64Array;
  /** Probability of each edge, given its state. */
  edge: Float64Array;
  /** Probability of converting next, given the state; and the expected value of that. */
  convert: Float64Array;
  convertValue: Float64Array;
  /** How often each state was left, ends included. */
  departures: Float64Array;
  /** How often paths were walked in all; how many of these walks converted and what they brought, each on average. */
  walks: number;
  conversionRate: number;
  expectedValue: number;
};

type Ends = Pick<PathTable, 'conversions' | 'value' | 'nulls'>;

/**
 * Weighs the chain by how often each path was walked: conversions plus nulls, or conversions alone. The value of a
 * conversion is the mean value of the conversions with the same last state. O(steps).
 */
export function weighChain(chain: MarkovChain, ends: Ends, useNulls: boolean): Flow {
  const { first, last, edgeOffsets, edgeOf, leaving, states } = chain;
  const start = new Float64Array(states);
  const edge = new Float64Array(chain.target.length);
  const convert = new Float64Array(states);
  const convertValue = new Float64Array(states);
  const out = new Float64Array(states);
  let total = 0;
  let conversions = 0;
  let value = 0;
  for (let p = 0; p < first.length; p++) {
    const converted = ends.conversions[p]!;
    const weight = useNulls ? converted + ends.nulls[p]! : converted;
    if (weight === 0) continue;
    const lastState = last[p]!;
    total += weight;
    conversions += converted;
    value += ends.value[p]!;
    start[first[p]!]! += weight;
    for (let i = edgeOffsets[p]!, end = edgeOffsets[p + 1]!; i < end; i++) edge[edgeOf[i]!]! += weight;
    out[lastState]! += weight;
    convert[lastState]! += converted;
    convertValue[lastState]! += ends.value[p]!;
  }
  for (let s = 0; s < states; s++) {
    start[s]! /= total || 1;
    for (let e = leaving[s]!; e < leaving[s + 1]!; e++) out[s]! += edge[e]!;
    if (out[s] === 0) continue;
    for (let e = leaving[s]!; e < leaving[s + 1]!; e++) edge[e]! /= out[s]!;
    convert[s]! /= out[s]!;
    convertValue[s]! /= out[s]!;
  }
  const each = total || 1;
  return {
    ...{ start, edge, convert, convertValue, departures: out },
    ...{ walks: total, conversionRate: conversions / each, expectedValue: value / each },
  };
}
