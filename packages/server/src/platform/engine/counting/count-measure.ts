import {
  AnalysisError,
  countHandOvers,
  countRepeats,
  countScorecard,
  countTransitions,
  measureDropOff,
  measureDurations,
  medianTransitionTimes,
} from '@anklang/analysis';
import { fail } from '@anklang/domain';
import type { MeasureName, MeasureOptions } from '../measures.ts';
import type { CodedMeasures } from './coded-measures.ts';
import { countAccounts } from './count-accounts.ts';
import { countDailySeries } from './count-daily-series.ts';
import { countOrigins } from './count-origins.ts';
import { countVariantTable } from './count-variant-table.ts';
import type { View } from './derive-view.ts';
import { groupPaths } from './group-paths.ts';
import type { KnownLog } from './known-log.ts';
import { sumWeakestLinks } from './sum-weakest-links.ts';

type Counters = {
  [M in MeasureName]: (view: View, options: MeasureOptions[M], known: KnownLog) => CodedMeasures[M];
};

const counters: Counters = {
  scorecard: ({ log }) => countScorecard(log),
  transitions: ({ log }) => {
    const counts = countTransitions(log);
    return { counts, medianMs: medianTransitionTimes(log, counts) };
  },
  variants: (view, { limit }) => countVariantTable(view, limit),
  durations: ({ log }) => measureDurations(log),
  repeats: ({ log }) => countRepeats(log),
  dropOff: ({ log }, { funnel }) => {
    const { journeys, steps } = measureDropOff(log, funnel);
    return { journeys, funnel: steps };
  },
  handOvers: ({ log }, { quietMs }) => countHandOvers(log, { quietMs, repeat: 'return' }),
  paths: ({ log }, options, { groups }) => groupPaths(log, { ...options, groups: groups! }),
  accounts: (view, options, { segments }) => countAccounts(view, options, segments),
  weakestLink: ({ log }) => sumWeakestLinks(log),
  origins: (view) => countOrigins(view),
  dailySeries: (view) => countDailySeries(view),
};

/** Counts one measure over a view. Throws `touchpoints_too_many`. */
export function countMeasure<M extends MeasureName>(
  view: View,
  asked: { measure: M; options: MeasureOptions[M]; known: KnownLog },
): CodedMeasures[M] {
  try {
    return counters[asked.measure](view, asked.options, asked.known);
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== 'too_many_touchpoints') throw error;
    throw fail('touchpoints_too_many', error.params as { found: number; limit: number });
  }
}
