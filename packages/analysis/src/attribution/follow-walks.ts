import type { MarkovChain } from './markov-chain.ts';
import { type Entries, solveColumns } from './solve-columns.ts';
import type { Flow } from './weigh-chain.ts';

/**
 * What becomes of walks that end on coming to a touchpoint, for the touchpoints of one round: cells
 * state × width + touchpoint − from. 0 in the states that contain it.
 */
export type Walks = {
  from: number;
  width: number;
  /** Probability of converting from the state on, and the value that brings. */
  rate: Float64Array;
  value: Float64Array;
  /** How often a walk from the beginning comes to the state; empty when not asked for. */
  visits: Float64Array;
};

/** Numbers per state and touchpoint that are kept at a time; what is beyond is taken in another round. */
const roomForStates = 4_000_000;

/**
 * Follows all walks of a chain exactly, round by round until every touchpoint had its turn. With Q the probabilities
 * between states, r those of converting and s those of beginning: rate (I − Q)⁻¹ r, visits s (I − Q)⁻¹. Order 1: with
 * N = (I − Q)⁻¹, and as a walk that goes from i to x does so by a first arrival there, the same without x are
 * rateᵢ − Nᵢₓ rateₓ / Nₓₓ and visitsⱼ − visitsₓ Nₓⱼ / Nₓₓ; one inverse for all, O(states³). Higher orders: the states
 * that contain x are taken out and the smaller system is solved, O(edges × touchpoints × sweeps).
 */
export function* followWalks(
  chain: MarkovChain,
  flow: Flow,
  { visits, closes = 1e-14 }: { visits: boolean; closes?: number },
): Generator<Walks> {
  const k = chain.touchpoints;
  const round = Math.max(1, Math.floor(roomForStates / chain.states));
  const follow = chain.order === 1 ? byInverse(chain, flow) : bySolving(chain, flow, closes);
  for (let from = 0; from < k; from += round) yield follow(from, Math.min(k, from + round) - from, visits);
}

type Follow = (from: number, width: number, visits: boolean) => Walks;

function byInverse(chain: MarkovChain, flow: Flow): Follow {
  const k = chain.states;
  const inverse = new Float64Array(k * k);
  for (let i = 0; i < k * k; i++) inverse[i] = -flow.edge[i]!;
  for (let s = 0; s < k; s++) inverse[s * k + s]! += 1;
  invertDominant(inverse, k);
  const whole = { rate: new Float64Array(k), value: new Float64Array(k), visits: new Float64Array(k) };
  for (let x = 0; x < k; x++) {
    for (let s = 0; s < k; s++) {
      whole.visits[x]! += flow.start[s]! * inverse[s * k + x]!;
      whole.rate[x]! += inverse[x * k + s]! * flow.convert[s]!;
      whole.value[x]! += inverse[x * k + s]! * flow.convertValue[s]!;
    }
  }
  return (from, width, withVisits) => {
    const column = () => new Float64Array(k * width);
    const walks = { from, width, rate: column(), value: column(), visits: withVisits ? column() : new Float64Array() };
    for (let s = 0, cell = 0; s < k; s++) {
      for (let x = from; x < from + width; x++, cell++) {
        if (s === x) continue;
        const itself = inverse[x * k + x]!;
        const arrival = inverse[s * k + x]! / itself;
        walks.rate[cell] = whole.rate[s]! - arrival * whole.rate[x]!;
        walks.value[cell] = whole.value[s]! - arrival * whole.value[x]!;
        if (withVisits) walks.visits[cell] = whole.visits[s]! - (whole.visits[x]! / itself) * inverse[x * k + s]!;
      }
    }
    return walks;
  };
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

function bySolving(chain: MarkovChain, flow: Flow, closes: number): Follow {
  const { members, order, states } = chain;
  const onwards: Entries = { from: chain.leaving, to: chain.target, weight: flow.edge };
  const rows = Int32Array.from({ length: states }, (_, state) => state);
  // Later states tend to be nearer the end, so that news travels further in one sweep from there.
  const fromTheEnd = rows.slice().reverse();
  return (from, width, withVisits) => {
    const shared = { members, order, firstColumn: from, columns: width, closes };
    const ahead = { ...shared, rows: fromTheEnd, entries: onwards };
    return {
      from,
      width,
      rate: solveColumns({ ...ahead, constant: flow.convert }),
      value: solveColumns({ ...ahead, constant: flow.convertValue }),
      visits: withVisits
        ? solveColumns({ ...shared, rows, entries: arrivals(chain, flow), constant: flow.start })
        : new Float64Array(),
    };
  };
}

/** The edges once more, by the state they end in. */
function arrivals({ states, leaving, target }: MarkovChain, flow: Flow): Entries {
  const from = new Uint32Array(states + 1);
  for (const state of target) from[state + 1]!++;
  for (let s = 0; s < states; s++) from[s + 1]! += from[s]!;
  const next = from.slice();
  const to = new Int32Array(target.length);
  const weight = new Float64Array(target.length);
  for (let s = 0; s < states; s++) {
    for (let e = leaving[s]!; e < leaving[s + 1]!; e++) {
      const place = next[target[e]!]!++;
      to[place] = s;
      weight[place] = flow.edge[e]!;
    }
  }
  return { from, to, weight };
}
