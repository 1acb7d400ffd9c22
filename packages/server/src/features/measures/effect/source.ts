import type { GoalSource } from '@anklang/domain';
import type { Counted } from './sums-of-metric.ts';

/** Ratings of one period: from ≤ day < to, days since 1970. */
export type CountedPeriod = Counted & { from: number; to: number; label: string };

/** Everything one source knows of a touchpoint, and of others to compare with. */
export type RatedSource = {
  source: GoalSource;
  periods: CountedPeriod[];
  others: CountedPeriod[][];
  /** The day until which ratings are known, exclusive. */
  knownUntil: number;
  /** How many days before and after are compared. */
  windowDays: number;
};
