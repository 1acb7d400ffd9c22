import { type Estimate as Computed, isEstimate, type Measured } from '@anklang/analysis';
import { type Estimate, type EstimateOrNotEnough, type GoalMetric, metricRange } from '@anklang/domain';
import { unitOf } from './sums-of-metric.ts';

/** A value of the metric in its unit, with one decimal (two for a mean), nowhere beyond what it can be. */
export function presentValue(metric: GoalMetric, value: Measured): EstimateOrNotEnough {
  if (!isEstimate(value)) return { notEnough: true, have: Math.round(value.n), need: value.needed };
  const [least, most] = metricRange[metric];
  const within = (number: number) => Math.min(most, Math.max(least, number));
  const { value: mid, low, high } = presentChange(metric, value);
  return { value: within(mid), low: within(low), high: within(high) };
}

export function presentChange(metric: GoalMetric, { value, low, high }: Computed): Estimate {
  return { value: roundTo(metric, value), low: roundTo(metric, low), high: roundTo(metric, high) };
}

export function roundTo(metric: GoalMetric, number: number): number {
  const steps = metric === 'mean' ? 100 : 10;
  return Math.round(number * unitOf(metric) * steps) / steps + 0;
}
