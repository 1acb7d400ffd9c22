import { type EventLog, notRated } from '../eventlog/event-log.ts';
import type { NotEnough } from '../result.ts';
import { type Mean, mean } from '../scores/mean.ts';

/** How journeys are felt on average and where they were weakest: one bad moment is what people tell others about. */
export type WeakestLink = {
  /** Journeys with at least one rating. */
  journeys: number;
  /** Mean over journeys of their mean rating, and of their lowest rating. */
  mean: Mean | NotEnough;
  weakest: Mean | NotEnough;
  /** Journeys whose lowest rating fell to each touchpoint; a tie is shared equally. Sums to `journeys`. */
  weakestAt: Float64Array;
};

/** O(events + touchpoints). A log without ratings has no journey to tell of. */
export function measureWeakestLink(log: EventLog, options: { confidence?: number | undefined } = {}): WeakestLink {
  const means = new Float64Array(log.journeys).fill(Number.NaN);
  const lowest = new Float64Array(log.journeys).fill(Number.NaN);
  const weakestAt = new Float64Array(log.touchpoints);
  const rating = log.rating ?? new Uint8Array(log.touchpoint.length).fill(notRated);
  let journeys = 0;
  for (let j = 0; j < log.journeys; j++) {
    const from = log.starts[j]!;
    const to = log.starts[j + 1]!;
    let sum = 0;
    let rated = 0;
    let low = notRated;
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
    journeys++;
    means[j] = sum / rated;
    lowest[j] = low;
    for (let i = from; i < to; i++) if (rating[i] === low) weakestAt[log.touchpoint[i]!]! += 1 / tied;
  }
  return { journeys, mean: mean(means, options), weakest: mean(lowest, options), weakestAt };
}
