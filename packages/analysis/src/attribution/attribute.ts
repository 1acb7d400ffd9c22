import { AnalysisError } from '../error.ts';
import type { Watch } from '../progress.ts';
import type { Estimate } from '../result.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { createRandom } from '../stats/random.ts';
import { creditByRemoval } from './attribute-markov.ts';
import {
  type Credit,
  creditByPosition,
  creditByTimeDecay,
  creditFirst,
  creditLast,
  creditLinear,
  creditShapley,
} from './credit-rules.ts';
import { intervalOfCredit } from './interval-of-credit.ts';
import { buildMarkovChain, type MarkovChain, type MarkovOrder } from './markov-chain.ts';
import { type PathTable, pathTotals } from './path-table.ts';
import type { RemovalEffects } from './removal-effects.ts';
import { resamplePaths } from './resample-paths.ts';

export const attributionModels = ['first', 'last', 'linear', 'position', 'timeDecay', 'markov', 'shapley'] as const;

export type AttributionModel = (typeof attributionModels)[number];

export type AttributionOptions = {
  order?: MarkovOrder | undefined;
  useNulls?: boolean | undefined;
  /** Shares of the first and the last step; default 0.4 each. */
  position?: { first?: number | undefined; last?: number | undefined } | undefined;
  /** Default seven days. */
  halfLifeMs?: number | undefined;
  /** Samples behind each interval, default 200; 0: low = value = high. */
  resamples?: number | undefined;
  seed?: number | undefined;
  /** Default 0.95. */
  confidence?: number | undefined;
} & Watch;

export type TouchpointCredit = { conversions: Estimate; value: Estimate };

export type Attribution = {
  conversions: number;
  value: number;
  nulls: number;
  /** Conversions that no touchpoint can be credited with; beside the totals above, not in them. */
  untouched: { conversions: number; value: number };
  order: MarkovOrder;
  useNulls: boolean;
  resamples: number;
  removal: RemovalEffects;
  /** Credit per model and touchpoint code; time decay is null when the ages of steps are not known. */
  models: Record<Exclude<AttributionModel, 'timeDecay'>, TouchpointCredit[]> & { timeDecay: TouchpointCredit[] | null };
};

/**
 * All models side by side, each number with an interval from resampled customers (`intervalOfCredit`). Describes which ways
 * led to conversions; it does not prove what would have happened without a touchpoint. Same table, options and seed:
 * same result. O(resamples × steps) and the solving of the Markov chain as often; errors of `buildMarkovChain` and the
 * rules, `option_invalid`, `stopped`.
 */
export function attribute(table: PathTable, options: AttributionOptions = {}): Attribution {
  const resamples = options.resamples ?? 200;
  const confidence = checkConfidence(options.confidence ?? 0.95);
  if (!(Number.isInteger(resamples) && resamples >= 0)) {
    throw new AnalysisError('option_invalid', { option: 'resamples', value: resamples });
  }
  const order = options.order ?? 1;
  const useNulls = options.useNulls ?? true;
  const chain = buildMarkovChain(table, order);
  const point = creditAll(chain, table, options);
  const totals = pathTotals(table);
  const random = createRandom(options.seed ?? 1);
  const samples: Credits[] = [];
  for (let r = 0; r < resamples; r++) {
    if (options.shouldStop?.()) throw new AnalysisError('stopped');
    samples.push(creditAll(chain, resamplePaths(table, random), options));
    options.onProgress?.(r + 1, resamples);
  }
  const withIntervals = (model: AttributionModel): TouchpointCredit[] =>
    Array.from({ length: table.touchpoints }, (_, t) => ({
      conversions: interval('conversions', (credits) => credits[model]!.conversions[t]!),
      value: interval('value', (credits) => credits[model]!.value[t]!),
    }));
  const unit = { conversions: 1, value: totals.value / (totals.conversions || 1) };
  const interval = (what: keyof Credit, of: (credits: Credits) => number): Estimate =>
    intervalOfCredit(of(point), Float64Array.from(samples, of), { unit: unit[what], confidence });
  return {
    ...totals,
    untouched: table.untouched,
    order,
    useNulls,
    resamples,
    removal: point.markov.removal,
    models: {
      first: withIntervals('first'),
      last: withIntervals('last'),
      linear: withIntervals('linear'),
      position: withIntervals('position'),
      timeDecay: point.timeDecay === null ? null : withIntervals('timeDecay'),
      markov: withIntervals('markov'),
      shapley: withIntervals('shapley'),
    },
  };
}

type Credits = ReturnType<typeof creditAll>;

function creditAll(chain: MarkovChain, table: PathTable, options: AttributionOptions) {
  const timeDecay: Credit | null = creditByTimeDecay(table, { halfLifeMs: options.halfLifeMs });
  return {
    first: creditFirst(table),
    last: creditLast(table),
    linear: creditLinear(table),
    position: creditByPosition(table, options.position),
    timeDecay,
    markov: creditByRemoval(chain, table, options.useNulls ?? true),
    shapley: creditShapley(table),
  };
}
