import { type DayExpectation, describeSeason, findSurges, type Season } from '@anklang/analysis';
import { fail, type SeasonOfStep, type WatchedDay, type WatchedSeries } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { countDays } from '../../interactions/traces/index.ts';
import { estimate } from '../measured.ts';
import { dateOf, presentSurge } from './present-surge.ts';
import { seriesOfSteps } from './series-of-steps.ts';
import { falseAlarmsPerYear } from './watch-series.ts';

type Asked = { workspaceId: string; step: string; days: number; signal?: AbortSignal | undefined };

/** The days of one touchpoint, what was to be expected of them, and what recurs there. */
export async function readWatchedSeries(
  services: Services,
  { step: key, days, ...asked }: Asked,
): Promise<WatchedSeries> {
  const counted = await countDays(services, asked);
  const code = counted?.codeOfKey(key);
  const all = counted && seriesOfSteps(counted.table);
  const own = all?.series.find((one) => one.code === code);
  if (!counted || !all || !own) throw fail('step_unknown', { step: key });

  const from = all.lastDay - days + 1;
  const found = findSurges(own, { from, falseAlarmsPerYear, series: all.series.length });
  const { firstDay, counts, rated, sums } = own;
  return {
    step: counted.steps[own.code]!,
    volume: found.volume.map(presentDay),
    badShare: found.badShare.map(presentDay),
    surges: found.surges.map(presentSurge),
    seasonOfVolume: presentSeason(describeSeason({ firstDay, sums: counts })),
    seasonOfRatings: presentSeason(describeSeason({ firstDay, sums, weights: rated })),
  };
}

function presentDay({ day, observed, expected, low, high }: DayExpectation): WatchedDay {
  return { day: dateOf(day), observed: known(observed), expected, low: known(low), high: known(high) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function presentSeason({ weekdays, months, ...basis }: Season): SeasonOfStep {
  return {
    weekdays: weekdays?.map(({ by, ...part }) => ({ ...part, by: estimate(by) })) ?? null,
    months: months?.map(({ by, ...part }) => ({ ...part, by: estimate(by) })) ?? null,
    ...basis,
  };
}
