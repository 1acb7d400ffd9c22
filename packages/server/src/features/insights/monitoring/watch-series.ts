import { findSurges, type Surge } from '@anklang/analysis';
import type { StepSeries } from './series-of-steps.ts';

/** Of all touchpoints together: whoever looks once a week is called for nothing twice a year at most. */
export const falseAlarmsPerYear = 2;

export type WatchRequest = { series: readonly StepSeries[]; from: number };
export type WatchedSteps = { surges: Surge[]; judged: boolean }[];

/** The surges of each series. Runs in a worker. */
export function watchSeries({ series, from }: WatchRequest): WatchedSteps {
  return series.map((one) => {
    const { surges, tooShort } = findSurges(one, { from, falseAlarmsPerYear, series: series.length });
    return { surges, judged: tooShort === null };
  });
}
