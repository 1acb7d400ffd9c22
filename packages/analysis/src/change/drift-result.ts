import type { Estimate } from '../result.ts';
import type { NumberSums } from '../scores/mean-of-sums.ts';

/** A touchpoint in two waves: sums of its ratings (of other people), or estimates such as shares of influence. */
export type DriftInput = { before: NumberSums | Estimate; after: NumberSums | Estimate };

export type DriftOptions = {
  /** Of the drifts reported, at most this share is expected to be chance; default 0.05. */
  falseDiscoveryRate?: number | undefined;
  /** Of the intervals, and the one given estimates have; default 0.95. */
  confidence?: number | undefined;
  /** Fewer ratings in either wave are not judged; default 30. */
  fewest?: number | undefined;
};

export type Drift = {
  direction: 'rising' | 'falling' | 'none';
  /** After minus before. Of reported drifts the interval is widened for having been selected. Null: too few. */
  by: Estimate | null;
  /** Two-sided, before the correction for looking at many touchpoints; null: too few. */
  p: number | null;
  /** Ratings missing in the smaller wave; 0 where judged. */
  missing: number;
};
