import type { EventLog } from '../eventlog/event-log.ts';
import { selectNth } from './select-nth.ts';

/** Seconds from the first to the last interaction of a journey; NaN everywhere when there is no journey. */
export type Durations = {
  journeys: number;
  meanSeconds: number;
  medianSeconds: number;
  /** Nine of ten journeys are over by then. */
  p90Seconds: number;
  minSeconds: number;
  maxSeconds: number;
};

/** Throughput: how long journeys take. Quantiles by linear interpolation (Hyndman & Fan 1996, type 7). O(journeys). */
export function measureDurations(log: EventLog): Durations {
  const durations = new Float64Array(log.journeys);
  let journeys = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < log.journeys; j++) {
    const from = log.starts[j]!;
    const to = log.starts[j + 1]!;
    if (from === to) continue;
    const seconds = (log.time[to - 1]! - log.time[from]!) / 1000;
    durations[journeys++] = seconds;
    sum += seconds;
    if (seconds < min) min = seconds;
    if (seconds > max) max = seconds;
  }
  if (journeys === 0) {
    const none = Number.NaN;
    return { journeys, meanSeconds: none, medianSeconds: none, p90Seconds: none, minSeconds: none, maxSeconds: none };
  }
  return {
    journeys,
    meanSeconds: sum / journeys,
    medianSeconds: quantile(durations, journeys, 0.5),
    p90Seconds: quantile(durations, journeys, 0.9),
    minSeconds: min,
    maxSeconds: max,
  };
}

function quantile(values: Float64Array, n: number, p: number): number {
  const position = p * (n - 1);
  const below = Math.floor(position);
  const range = { from: 0, to: n };
  const low = selectNth(values, below, range);
  if (position === below) return low;
  const high = selectNth(values, below + 1, range);
  return low + (position - below) * (high - low);
}
