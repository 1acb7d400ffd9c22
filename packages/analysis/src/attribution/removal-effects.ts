import { AnalysisError } from '../error.ts';
import type { MarkovChain } from './markov-chain.ts';
import type { Flow } from './weigh-chain.ts';

export type RemovalEffects = {
  /** Probability that a walk converts, and the value it brings on average. */
  conversionRate: number;
  expectedValue: number;
  /** Share of the conversions (of the value) lost when walks that come to the touchpoint end there; 0 to 1. */
  onConversions: Float64Array;
  onValue: Float64Array;
};

/**
 * Exact removal effects (Anderl et al. 2016) by linear algebra. With Q the probabilities between states and r those of
 * converting, conversion from each state is b = (I − Q)⁻¹ r. Order 1: with N = (I − Q)⁻¹ and start probabilities s, a
 * walk comes to x with probability (sN)ₓ / Nₓₓ, hence the effect (sN)ₓ / Nₓₓ · bₓ / (s b); one inverse for all,
 * O(touchpoints³). Higher orders: the states that contain x are taken out and the smaller system is solved by
 * Gauss–Seidel, which for such matrices converges from any start; iterated until the error estimated from the rate of
 * convergence is below 1e-14; O(touchpoints × edges × iterations).
 */
export function removalEffects(chain: MarkovChain, flow: Flow): RemovalEffects {
  return chain.order === 1 ? byInverse(chain, flow) : bySolving(chain, flow);
}

function byInverse(chain: MarkovChain, flow: Flow): RemovalEffects {
  const k = chain.states;
  const inverse = new Float64Array(k * k);
  for (let i = 0; i < k * k; i++) inverse[i] = -flow.edge[i]!;
  for (let s = 0; s < k; s++) inverse[s * k + s]! += 1;
  invertDominant(inverse, k);
  const onConversions = new Float64Array(k);
  const onValue = new Float64Array(k);
  let conversionRate = 0;
  let expectedValue = 0;
  for (let x = 0; x < k; x++) {
    let visits = 0;
    let converting = 0;
    let value = 0;
    for (let s = 0; s < k; s++) {
      visits += flow.start[s]! * inverse[s * k + x]!;
      converting += inverse[x * k + s]! * flow.convert[s]!;
      value += inverse[x * k + s]! * flow.convertValue[s]!;
    }
    const reached = visits / inverse[x * k + x]!;
    onConversions[x] = reached * converting;
    onValue[x] = reached * value;
    conversionRate += flow.start[x]! * converting;
    expectedValue += flow.start[x]! * value;
  }
  for (let x = 0; x < k; x++) {
    onConversions[x]! /= conversionRate || 1;
    onValue[x]! /= expectedValue || 1;
  }
  return { conversionRate, expectedValue, onConversions, onValue };
}

/** Inverts in place (Gauss–Jordan). I − Q is a diagonally dominant M-matrix, for which no pivot needs to be looked for. */
function invertDominant(matrix: Float64Array, k: number): void {
  for (let p = 0; p < k; p++) {
    const pivot = 1 / matrix[p * k + p]!;
    matrix[p * k + p] = 1;
    for (let j = 0; j < k; j++) matrix[p * k + j]! *= pivot;
    for (let i = 0; i < k; i++) {
      const factor = matrix[i * k + p]!;
      if (i === p || factor === 0) continue;
      matrix[i * k + p] = 0;
      for (let j = 0; j < k; j++) matrix[i * k + j]! -= factor * matrix[p * k + j]!;
    }
  }
}

function bySolving(chain: MarkovChain, flow: Flow): RemovalEffects {
  const whole = solve(chain, flow, -1);
  const onConversions = new Float64Array(chain.touchpoints);
  const onValue = new Float64Array(chain.touchpoints);
  for (let t = 0; t < chain.touchpoints; t++) {
    const without = solve(chain, flow, t);
    onConversions[t] = whole.rate === 0 ? 0 : 1 - without.rate / whole.rate;
    onValue[t] = whole.value === 0 ? 0 : 1 - without.value / whole.value;
  }
  return { conversionRate: whole.rate, expectedValue: whole.value, onConversions, onValue };
}

const sweepLimit = 100_000;
const sweepsPerLeap = 16;

/** Conversion rate and expected value when walks end on coming to touchpoint `removed` (−1: none). */
function solve(chain: MarkovChain, flow: Flow, removed: number): { rate: number; value: number } {
  const open = openStates(chain, removed);
  const rate = new Float64Array(chain.states);
  const value = new Float64Array(chain.states);
  let before = Number.POSITIVE_INFINITY;
  let speedBefore = 0;
  for (let n = 1; n <= sweepLimit; n++) {
    const leaps = n % sweepsPerLeap === 0;
    const from = leaps ? { rate: rate.slice(), value: value.slice() } : null;
    const { change, size } = sweep(chain, flow, { open, rate, value });
    // A leap disturbs the rate of convergence: it is known again from the second sweep after it.
    const speed = before === Number.POSITIVE_INFINITY ? 1 : change / before;
    const left = speed < 1 ? (change * speed) / (1 - speed) : Number.POSITIVE_INFINITY;
    // What changes by less than the first bound is rounding.
    if (change <= 4e-16 * size || (n > 2 && left < 1e-14 * size)) {
      return { rate: dot(flow.start, rate), value: dot(flow.start, value) };
    }
    if (from && speed > 0.5 && speed < 1 && Math.abs(speed - speedBefore) < 0.1 * (1 - speed)) {
      // One slow mode is left, such as walks that go round and round: what it has still to go is a geometric series.
      leap(rate, from.rate, speed);
      leap(value, from.value, speed);
      before = Number.POSITIVE_INFINITY;
    } else {
      before = change;
    }
    speedBefore = speed;
  }
  throw new AnalysisError('value_invalid', { column: 'paths', row: -1, value: 'too long to solve' });
}

type Unknowns = { open: Int32Array; rate: Float64Array; value: Float64Array };

function sweep({ leaving, target }: MarkovChain, flow: Flow, { open, rate, value }: Unknowns) {
  let change = 0;
  let size = 0;
  // Later states tend to be nearer the end, so that going backwards carries news further in one sweep.
  for (let n = open.length - 1; n >= 0; n--) {
    const s = open[n]!;
    let newRate = flow.convert[s]!;
    let newValue = flow.convertValue[s]!;
    for (let e = leaving[s]!, end = leaving[s + 1]!; e < end; e++) {
      newRate += flow.edge[e]! * rate[target[e]!]!;
      newValue += flow.edge[e]! * value[target[e]!]!;
    }
    change += Math.abs(newRate - rate[s]!) + Math.abs(newValue - value[s]!);
    size += newRate + newValue;
    rate[s] = newRate;
    value[s] = newValue;
  }
  return { change, size };
}

function leap(values: Float64Array, before: Float64Array, speed: number): void {
  const further = speed / (1 - speed);
  for (let i = 0; i < values.length; i++) values[i]! += (values[i]! - before[i]!) * further;
}

function openStates(chain: MarkovChain, removed: number): Int32Array {
  const open: number[] = [];
  for (let s = 0; s < chain.states; s++) {
    let contains = false;
    for (let m = 0; m < chain.order; m++) if (chain.members[s * chain.order + m] === removed) contains = true;
    if (removed < 0 || !contains) open.push(s);
  }
  return Int32Array.from(open);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
