import { followWalks, type Walks } from './follow-walks.ts';
import type { MarkovChain } from './markov-chain.ts';
import type { PathTable } from './path-table.ts';
import { addEffects, noEffects, type RemovalEffects } from './removal-effects.ts';
import type { RowsOfGroup } from './rows-of-group.ts';
import type { Flow } from './weigh-chain.ts';

/** What of the conversions (of the value) would be missing without each touchpoint: cells group × touchpoints + touchpoint. */
export type Losses = { conversions: Float64Array; value: Float64Array };

type Weighed = { chain: MarkovChain; flow: Flow; table: PathTable; useNulls: boolean };

/**
 * Removal effects, and what each group of customers has to do with them. Conversions expected without a touchpoint,
 * F = N · s(I − Q)⁻¹r, depend on the counts of beginnings, moves and ends alone and are homogeneous of degree one in
 * them; so they are the sum over groups of dF in the direction of each group's counts (Euler), which is
 * Σ S·rate + N Σ visits/n · [Σ E·(rate of the next state − rate) + conversions·(1 − rate) − nulls·rate]
 * with S beginnings, E moves and n departures of a state. The sum over all groups is exact; with other weights of the
 * groups it is the change of first order (infinitesimal jackknife: Jaeckel 1972; Efron 1982).
 * O(steps + groups × different moves of a group × touchpoints) beside `followWalks`.
 */
export function lossesByGroup(weighed: Weighed, groups: RowsOfGroup): { removal: RemovalEffects; losses: Losses } {
  const { chain, flow, table } = weighed;
  const k = chain.touchpoints;
  const removal = noEffects(chain, flow);
  const losses = { conversions: new Float64Array(groups.count * k), value: new Float64Array(groups.count * k) };
  for (let g = 0; g < groups.count; g++) {
    let conversions = 0;
    let value = 0;
    for (let p = groups.from[g]!; p < groups.from[g + 1]!; p++) {
      conversions += table.conversions[p]!;
      value += table.value[p]!;
    }
    losses.conversions.fill(conversions, g * k, (g + 1) * k);
    losses.value.fill(value, g * k, (g + 1) * k);
  }
  for (const walks of followWalks(chain, flow, { visits: true, closes: 1e-11 })) {
    addEffects(removal, walks, flow);
    takeKept(losses, weighed, { groups, walks });
  }
  return { removal, losses };
}

/** Takes away what each group keeps without the touchpoints of one round. */
function takeKept(losses: Losses, weighed: Weighed, { groups, walks }: { groups: RowsOfGroup; walks: Walks }): void {
  const { chain, table, useNulls } = weighed;
  const { touchpoints: k, first, last, edgeOffsets, edgeOf, target } = chain;
  const { from, width, rate, value } = walks;
  const often = visitsPerDeparture(walks, weighed.flow);
  const source = sources(chain);
  const begins = createTally(chain.states);
  const moves = createTally(target.length);
  const ends = createTally(chain.states);
  const converts = createTally(chain.states);
  const brings = new Float64Array(chain.states);
  for (let g = 0; g < groups.count; g++) {
    for (let p = groups.from[g]!; p < groups.from[g + 1]!; p++) {
      const conversions = table.conversions[p]!;
      const weight = useNulls ? conversions + table.nulls[p]! : conversions;
      if (weight === 0) continue;
      begins.add(first[p]!, weight);
      for (let i = edgeOffsets[p]!, end = edgeOffsets[p + 1]!; i < end; i++) moves.add(edgeOf[i]!, weight);
      ends.add(last[p]!, weight);
      if (conversions === 0) continue;
      converts.add(last[p]!, conversions);
      brings[last[p]!]! += table.value[p]!;
    }
    const into = g * k + from;
    begins.take((state, count) => {
      for (let x = 0, s = state * width; x < width; x++, s++) {
        losses.conversions[into + x]! -= count * rate[s]!;
        losses.value[into + x]! -= count * value[s]!;
      }
    });
    moves.take((edge, count) => {
      let s = source[edge]! * width;
      let next = target[edge]! * width;
      for (let x = 0; x < width; x++, s++, next++) {
        const walked = count * often[s]!;
        losses.conversions[into + x]! -= walked * (rate[next]! - rate[s]!);
        losses.value[into + x]! -= walked * (value[next]! - value[s]!);
      }
    });
    ends.take((state, count) => {
      for (let x = 0, s = state * width; x < width; x++, s++) {
        losses.conversions[into + x]! += count * often[s]! * rate[s]!;
        losses.value[into + x]! += count * often[s]! * value[s]!;
      }
    });
    converts.take((state, count) => {
      for (let x = 0, s = state * width; x < width; x++, s++) {
        losses.conversions[into + x]! -= count * often[s]!;
        losses.value[into + x]! -= brings[state]! * often[s]!;
      }
      brings[state] = 0;
    });
  }
}

/** Visits of the removed world for each departure that was counted; states that contain the removed one have none. */
function visitsPerDeparture({ width, visits }: Walks, { walks, departures }: Flow): Float64Array {
  for (let state = 0, cell = 0; state < departures.length; state++) {
    const each = departures[state] === 0 ? 0 : walks / departures[state]!;
    for (let x = 0; x < width; x++, cell++) visits[cell]! *= each;
  }
  return visits;
}

function sources({ states, leaving, target }: MarkovChain): Int32Array {
  const source = new Int32Array(target.length);
  for (let s = 0; s < states; s++) source.fill(s, leaving[s]!, leaving[s + 1]!);
  return source;
}

/** Sums of one group, of which most cells stay empty. */
function createTally(size: number) {
  const sums = new Float64Array(size);
  const isMet = new Uint8Array(size);
  const met = new Int32Array(size);
  let count = 0;
  return {
    add(cell: number, amount: number): void {
      if (isMet[cell] === 0) {
        isMet[cell] = 1;
        met[count++] = cell;
      }
      sums[cell]! += amount;
    },
    /** Hands out every sum and begins anew. */
    take(each: (cell: number, sum: number) => void): void {
      for (let i = 0; i < count; i++) {
        const cell = met[i]!;
        each(cell, sums[cell]!);
        sums[cell] = 0;
        isMet[cell] = 0;
      }
      count = 0;
    },
  };
}
