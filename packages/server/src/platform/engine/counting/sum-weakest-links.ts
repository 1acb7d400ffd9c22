import { type EventLog, notRated } from '@anklang/analysis';
import type { WeakestLinkSums } from '../measures.ts';

/** Sums over journeys with a rating of their mean and of their lowest rating, and where that one fell. O(events). */
export function sumWeakestLinks(log: EventLog): WeakestLinkSums {
  const { starts, touchpoint, rating } = log;
  const weakestAt = new Float64Array(log.touchpoints);
  const sums = { journeys: 0, meanSum: 0, meanSquares: 0, weakestSum: 0, weakestSquares: 0, weakestAt };
  for (let j = 0; rating && j < log.journeys; j++) {
    const from = starts[j]!;
    const to = starts[j + 1]!;
    let sum = 0;
    let rated = 0;
    let low: number = notRated;
    let tied = 0;
    for (let i = from; i < to; i++) {
      const here = rating[i]!;
      if (here === notRated) continue;
      sum += here;
      rated++;
      if (here < low) {
        low = here;
        tied = 1;
      } else if (here === low) tied++;
    }
    if (rated === 0) continue;
    const mean = sum / rated;
    sums.journeys++;
    sums.meanSum += mean;
    sums.meanSquares += mean * mean;
    sums.weakestSum += low;
    sums.weakestSquares += low * low;
    for (let i = from; i < to; i++) if (rating[i] === low) weakestAt[touchpoint[i]!]! += 1 / tied;
  }
  return sums;
}
