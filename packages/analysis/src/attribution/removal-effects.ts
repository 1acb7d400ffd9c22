import { followWalks, type Walks } from './follow-walks.ts';
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

/** Exact removal effects (Anderl et al. 2016) by linear algebra; cost and method: `followWalks`. */
export function removalEffects(chain: MarkovChain, flow: Flow): RemovalEffects {
  const effects = noEffects(chain, flow);
  for (const walks of followWalks(chain, flow, { visits: false })) addEffects(effects, walks, flow);
  return effects;
}

/** As many convert, and bring as much, as the paths that were counted. */
export function noEffects({ touchpoints }: MarkovChain, flow: Flow): RemovalEffects {
  return {
    conversionRate: flow.conversionRate,
    expectedValue: flow.expectedValue,
    onConversions: new Float64Array(touchpoints),
    onValue: new Float64Array(touchpoints),
  };
}

/** Enters the effects of the touchpoints of one round. */
export function addEffects(effects: RemovalEffects, { from, width, rate, value }: Walks, { start }: Flow): void {
  for (let x = 0; x < width; x++) {
    let conversions = 0;
    let brought = 0;
    for (let state = 0, cell = x; state < start.length; state++, cell += width) {
      conversions += start[state]! * rate[cell]!;
      brought += start[state]! * value[cell]!;
    }
    effects.onConversions[from + x] = shareLost(conversions, effects.conversionRate);
    effects.onValue[from + x] = shareLost(brought, effects.expectedValue);
  }
}

/** What is lost to rounding is not lost. */
function shareLost(without: number, whole: number): number {
  const lost = whole === 0 ? 0 : 1 - without / whole;
  return lost < 1e-13 ? 0 : lost;
}
