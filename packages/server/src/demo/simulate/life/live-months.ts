import { createRandom } from '@anklang/analysis';
import { planted } from '../../planted.ts';
import { dayMs } from '../calendar.ts';
import { deriveSeed, streams } from '../derive-seed.ts';
import type { InteractionBlock } from '../simulation.ts';
import { createEventBuffer, type SortedRows } from './event-buffer.ts';
import { type Life, liveJourney } from './live-journey.ts';

/** Of customers who were there before, days until the first journey in the log. */
const firstWithin = 27;

/**
 * The log month by month. Held at a time: one month, the journeys that reach beyond it, and sixteen bytes a customer.
 */
export function* liveMonths(life: Life, wordsOf: (rows: SortedRows) => InteractionBlock['comments']) {
  const { calendar, characters } = life;
  const next = Float64Array.from(characters.joined, (joined, customer) => {
    if (!Number.isNaN(joined)) return joined;
    const random = createRandom(deriveSeed(life.seed, streams.customer, customer, 1));
    return calendar.monthStarts[0]! + random.below(firstWithin) * dayMs;
  });
  const journeys = new Uint16Array(next.length);
  const buffer = createEventBuffer();
  for (let month = 0; month < planted.months; month++) {
    const end = calendar.monthStarts[month + 1]!;
    for (let customer = 0; customer < next.length; customer++) {
      while (next[customer]! < end) {
        const start = { customer, journey: journeys[customer]!++, from: next[customer]! };
        next[customer] = liveJourney(life, start, buffer.add);
      }
    }
    const { comment, ...columns } = buffer.takeUntil(calendar.monthStarts[month]!, end);
    yield { ...columns, comments: wordsOf({ ...columns, comment }) } satisfies InteractionBlock;
  }
}
