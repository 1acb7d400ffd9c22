import type { Credit } from './credit-rules.ts';
import { buildMarkovChain, type MarkovChain, type MarkovOrder } from './markov-chain.ts';
import { type PathTable, pathTotals } from './path-table.ts';
import { type RemovalEffects, removalEffects } from './removal-effects.ts';
import { weighChain } from './weigh-chain.ts';

export type MarkovOptions = {
  /** Steps a state remembers; default 1. */
  order?: MarkovOrder | undefined;
  /** Let paths without a conversion weigh in; default true. */
  useNulls?: boolean | undefined;
};

export type MarkovAttribution = Credit & { order: MarkovOrder; removal: RemovalEffects };

/**
 * Credits touchpoints in proportion to their removal effects in a Markov chain of order 1 to 3, scaled to all
 * conversions and all value. Cost and errors: `buildMarkovChain`, `removalEffects`.
 */
export function attributeMarkov(table: PathTable, options: MarkovOptions = {}): MarkovAttribution {
  const chain = buildMarkovChain(table, options.order ?? 1);
  return creditByRemoval(chain, table, options.useNulls ?? true);
}

/** The same for a chain that is already built and other numbers at the ends of its paths. */
export function creditByRemoval(chain: MarkovChain, table: PathTable, useNulls: boolean): MarkovAttribution {
  const removal = removalEffects(chain, weighChain(chain, table, useNulls));
  const totals = pathTotals(table);
  return {
    order: chain.order,
    removal,
    conversions: shareOut(removal.onConversions, totals.conversions),
    value: shareOut(removal.onValue, totals.value),
  };
}

/** The total in proportion to the effects. */
export function shareOut(effects: Float64Array, total: number): Float64Array {
  const sum = effects.reduce((a, b) => a + b, 0);
  return effects.map((effect) => (sum > 0 ? (effect / sum) * total : 0));
}
