import { AnalysisError } from '../error.ts';
import type { Estimate } from '../result.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { createRandom } from '../stats/random.ts';
import type { Attribution, TouchpointCredit } from './attribute.ts';
import { shareOut } from './attribute-markov.ts';
import { type Credit, creditByPosition, creditFirst, creditLast, creditLinear, creditShapley } from './credit-rules.ts';
import { intervalOfCredit } from './interval-of-credit.ts';
import { lossesByGroup } from './losses-by-group.ts';
import { buildMarkovChain, type MarkovOrder } from './markov-chain.ts';
import { type PathTable, pathTotals } from './path-table.ts';
import { drawGroups, resampleSums } from './resample-sums.ts';
import { type RowsOfGroup, rowsOfGroup, tableOfGroup, tableOfNone } from './rows-of-group.ts';
import { weighChain } from './weigh-chain.ts';

export type AttributeGroupsOptions = {
  /** Into how many groups customers fall; `customerOf` of the table lies in [0, groups) and never falls. */
  groups: number;
  /** Credit by time decay in cells group × touchpoints + touchpoint: a table told by group no longer knows ages. */
  timeDecay?: Credit | null | undefined;
  order?: MarkovOrder | undefined;
  useNulls?: boolean | undefined;
  /** Samples behind each interval, default 200; 0: low = value = high. */
  resamples?: number | undefined;
  seed?: number | undefined;
  /** Default 0.95. */
  confidence?: number | undefined;
};

/**
 * `attribute` for paths that are told by group of customers instead of by customer (path tables of `PathTable`, equal
 * paths of a group once; `customerOf` is the group). Points are the same; intervals are percentiles over samples of as
 * many groups drawn with replacement (`intervalOfCredit`). Credit by rules adds up over groups, and so do the conversions that would be
 * missing without a touchpoint (`lossesByGroup`), so that no sample walks the paths again: O(steps), the Markov chain
 * once, and O(resamples × groups × touchpoints). Groups of customers thrown together by chance vary as customers do;
 * how well the intervals cover: docs/numbers/attribution.md. Same table, options and seed: same result. Errors of
 * `buildMarkovChain`, `value_invalid` for groups out of order, `option_invalid`.
 */
export function attributeGroups(table: PathTable, options: AttributeGroupsOptions): Attribution {
  const { groups: count, timeDecay = null, order = 1, useNulls = true, resamples = 200, seed = 1 } = options;
  const confidence = checkConfidence(options.confidence ?? 0.95);
  if (!(Number.isInteger(resamples) && resamples >= 0)) {
    throw new AnalysisError('option_invalid', { option: 'resamples', value: resamples });
  }
  const groups = rowsOfGroup(table, count);
  const k = table.touchpoints;
  if (timeDecay && timeDecay.conversions.length !== count * k) {
    throw new AnalysisError('length_differs', {
      column: 'timeDecay',
      expected: count * k,
      found: timeDecay.conversions.length,
    });
  }
  const times = drawGroups(createRandom(seed), { groups: count, resamples });
  const totals = totalsByGroup(table, groups);
  /** What one more conversion counts. */
  const unit = { conversions: 1, value: totals.whole.value / (totals.whole.conversions || 1) };
  const estimates = (of: keyof Credit, point: Float64Array, samples: Float64Array): Estimate[] =>
    Array.from(point, (value, t) =>
      intervalOfCredit(value, samples.subarray(t * resamples, (t + 1) * resamples), { unit: unit[of], confidence }),
    );
  const told = (point: Credit, byGroup: Credit): TouchpointCredit[] => {
    const conversions = estimates(
      'conversions',
      point.conversions,
      resampleSums(point.conversions, byGroup.conversions, times),
    );
    const value = estimates('value', point.value, resampleSums(point.value, byGroup.value, times));
    return conversions.map((each, t) => ({ conversions: each, value: value[t]! }));
  };
  const byRule = (rule: (table: PathTable) => Credit) => {
    const byGroup = creditByGroup(table, groups, rule);
    return told(addGroups(byGroup, count, rule(tableOfNone(table, groups))), byGroup);
  };

  const chain = buildMarkovChain(table, order);
  const flow = weighChain(chain, table, useNulls);
  const { removal, losses } = lossesByGroup({ chain, flow, table, useNulls }, groups);
  const byRemoval = (of: 'conversions' | 'value', effects: Float64Array): Estimate[] => {
    const whole = totals.whole[of];
    const lost = resampleSums(
      effects.map((effect) => effect * whole),
      losses[of],
      times,
    );
    const total = resampleSums(Float64Array.of(whole), totals.byGroup[of], times);
    return estimates(of, shareOut(effects, whole), shareOutEach(lost, total));
  };
  const markovConversions = byRemoval('conversions', removal.onConversions);
  const markovValue = byRemoval('value', removal.onValue);

  return {
    ...totals.whole,
    untouched: table.untouched,
    order,
    useNulls,
    resamples,
    removal,
    models: {
      first: byRule(creditFirst),
      last: byRule(creditLast),
      linear: byRule(creditLinear),
      position: byRule((rows) => creditByPosition(rows)),
      timeDecay: timeDecay && told(addGroups(timeDecay, count, noCredit(k)), timeDecay),
      markov: markovConversions.map((conversions, t) => ({ conversions, value: markovValue[t]! })),
      shapley: byRule(creditShapley),
    },
  };
}

function noCredit(length: number): Credit {
  return { conversions: new Float64Array(length), value: new Float64Array(length) };
}

function creditByGroup(table: PathTable, groups: RowsOfGroup, rule: (table: PathTable) => Credit): Credit {
  const k = table.touchpoints;
  const credit = noCredit(groups.count * k);
  for (let g = 0; g < groups.count; g++) {
    const { conversions, value } = rule(tableOfGroup(table, groups, g));
    credit.conversions.set(conversions, g * k);
    credit.value.set(value, g * k);
  }
  return credit;
}

/** The credit of all groups and of those in none. */
function addGroups(credit: Credit, groups: number, ofNone: Credit): Credit {
  const k = ofNone.conversions.length;
  const sum = { conversions: ofNone.conversions.slice(), value: ofNone.value.slice() };
  for (let g = 0; g < groups; g++) {
    for (let t = 0; t < k; t++) {
      sum.conversions[t]! += credit.conversions[g * k + t]!;
      sum.value[t]! += credit.value[g * k + t]!;
    }
  }
  return sum;
}

function totalsByGroup(table: PathTable, groups: RowsOfGroup) {
  const byGroup = noCredit(groups.count);
  for (let g = 0; g < groups.count; g++) {
    const { conversions, value } = pathTotals(tableOfGroup(table, groups, g));
    byGroup.conversions[g] = conversions;
    byGroup.value[g] = value;
  }
  return { whole: pathTotals(table), byGroup };
}

/** In every sample the total goes to touchpoints in proportion to what would be lost without each of them. */
function shareOutEach(lost: Float64Array, totals: Float64Array): Float64Array {
  const resamples = totals.length;
  const touchpoints = resamples === 0 ? 0 : lost.length / resamples;
  const shares = new Float64Array(lost.length);
  const effects = new Float64Array(touchpoints);
  for (let r = 0; r < resamples; r++) {
    for (let t = 0; t < touchpoints; t++) effects[t] = Math.max(0, lost[t * resamples + r]!);
    shareOut(effects, totals[r]!).forEach((share, t) => {
      shares[t * resamples + r] = share;
    });
  }
  return shares;
}
