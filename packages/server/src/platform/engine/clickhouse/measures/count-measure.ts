import { touchpointLimit } from '@anklang/analysis';
import { fail } from '@anklang/domain';
import type { MeasureName, MeasureOptions, Measures } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { noStep } from '../questions/select-visits.ts';
import { countDailySeries } from './count-daily-series.ts';
import { countHandOvers } from './count-hand-overs.ts';
import { countOrigins } from './count-origins.ts';
import { countRepeats } from './count-repeats.ts';
import { countScorecard } from './count-scorecard.ts';
import { countTransitions } from './count-transitions.ts';
import { countVariants } from './count-variants.ts';
import { groupPaths } from './group-paths.ts';
import { measureDropOff } from './measure-drop-off.ts';
import { measureDurations } from './measure-durations.ts';
import { sumAccounts } from './sum-accounts.ts';
import { sumWeakestLinks } from './sum-weakest-links.ts';

const counters: { [M in MeasureName]: (counting: Counting, options: MeasureOptions[M]) => Promise<Measures[M]> } = {
  scorecard: countScorecard,
  transitions: countTransitions,
  variants: countVariants,
  durations: measureDurations,
  repeats: countRepeats,
  dropOff: measureDropOff,
  handOvers: countHandOvers,
  paths: groupPaths,
  accounts: sumAccounts,
  weakestLink: sumWeakestLinks,
  origins: countOrigins,
  dailySeries: countDailySeries,
};

/** Tables of all pairs of steps are neither quick nor worth looking at beyond this. */
const limits: Partial<Record<MeasureName, number>> = { transitions: touchpointLimit, handOvers: touchpointLimit };

/** Throws `touchpoints_too_many`. */
export async function countMeasure<M extends MeasureName>(
  counting: Counting,
  { measure, options }: { measure: M; options: MeasureOptions[M] },
): Promise<Measures[M]> {
  const { steps } = counting.question;
  const limit = limits[measure] ?? noStep;
  if (steps > limit) throw fail('touchpoints_too_many', { found: steps, limit });
  return counters[measure](counting, options);
}
