import { AnalysisError } from '../error.ts';
import { type Estimate, type Measured, notEnough } from '../result.ts';
import { normalQuantile } from '../stats/normal.ts';
import { checkConfidence } from './proportion.ts';
import { FEWEST_ANSWERS } from './weighted-answers.ts';

/** How many ratings fall on each level; fractions are effective counts of weighted ratings. */
export type LevelCounts = { disappointing: number; ok: number; delighting: number };

/**
 * Share delighted minus share disappointed, from −1 to 1: where ratings of different scales meet on one zero line.
 * Interval of Bonett & Price (2012), which adds one to either side, so that it does not shrink to a point where all
 * agree. `notEnough` below 5 ratings.
 *
 * @example
 * levelBalance({ disappointing: 20, ok: 40, delighting: 40 }); // 0.2 with its interval
 *
 * @throws AnalysisError `option_invalid`
 */
export function levelBalance(counts: LevelCounts, options: { confidence?: number | undefined } = {}): Measured {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const { disappointing, ok, delighting } = counts;
  for (const [option, value] of Object.entries(counts)) {
    if (!(value >= 0 && Number.isFinite(value))) throw new AnalysisError('option_invalid', { option, value });
  }
  const n = disappointing + ok + delighting;
  if (n < FEWEST_ANSWERS) return notEnough(Math.floor(n), FEWEST_ANSWERS);

  const value = (delighting - disappointing) / n;
  const up = (delighting + 1) / (n + 2);
  const down = (disappointing + 1) / (n + 2);
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt((up + down - (up - down) ** 2) / (n + 2));
  return {
    value,
    low: Math.max(-1, Math.min(value, up - down - half)),
    high: Math.min(1, Math.max(value, up - down + half)),
  };
}

/**
 * Difference of two independent estimates, later − earlier, from their intervals (Zou & Donner 2008): keeps what is
 * lopsided in them.
 */
export function differenceOfEstimates(later: Estimate, earlier: Estimate): Estimate {
  const value = later.value - earlier.value;
  return {
    value,
    low: value - Math.hypot(later.value - later.low, earlier.high - earlier.value),
    high: value + Math.hypot(later.high - later.value, earlier.value - earlier.low),
  };
}
