import { type LevelCounts, type NumberSums, sumsOfLevels } from '@anklang/analysis';
import type { GoalMetric } from '@anklang/domain';

/** What is counted of ratings of one period. `sum` and `squares` of common ratings; null where only levels are known. */
export type Counted = LevelCounts & { sum: number | null; squares: number | null };

/** Sums whose mean is the metric, as a share or a rating; null where the source does not know it. */
export function sumsOfMetric(metric: GoalMetric, counted: Counted): NumberSums | null {
  const { disappointing, ok, delighting, sum, squares } = counted;
  const n = disappointing + ok + delighting;
  if (metric === 'balance') return sumsOfLevels(counted);
  if (metric === 'disappointed') return { n, sum: disappointing, squares: disappointing };
  return sum === null || squares === null ? null : { n, sum, squares };
}

/** Balance and share are told times 100. */
export function unitOf(metric: GoalMetric): number {
  return metric === 'mean' ? 1 : 100;
}
