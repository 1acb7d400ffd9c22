import { AnalysisError } from '../error.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { TransitionCounts } from './count-transitions.ts';
import { medianOf } from './select-nth.ts';

/**
 * Median milliseconds from a to b, one per cell of `counts` (touchpoints × touchpoints); NaN where b never follows a.
 * Exact, not sketched. `counts` must come from `countTransitions` on the same log; otherwise `length_differs`.
 * O(events), 8 bytes a transition.
 */
export function medianTransitionTimes(log: EventLog, counts: TransitionCounts): Float64Array {
  const cells = counts.count.length;
  const ends = new Uint32Array(cells);
  let total = 0;
  for (let c = 0; c < cells; c++) {
    ends[c] = total;
    total += counts.count[c]!;
  }
  if (total !== log.events - counts.journeys) {
    throw new AnalysisError('length_differs', {
      column: 'counts',
      expected: log.events - counts.journeys,
      found: total,
    });
  }
  const waits = groupByCell(log, ends, total);
  const medians = new Float64Array(cells);
  for (let c = 0; c < cells; c++) medians[c] = medianOf(waits, { from: c === 0 ? 0 : ends[c - 1]!, to: ends[c]! });
  return medians;
}

/** Waits side by side per cell; `next` holds where each cell begins and afterwards where it ends. */
function groupByCell(log: EventLog, next: Uint32Array, total: number): Float64Array {
  const { starts, touchpoint, time, touchpoints } = log;
  const waits = new Float64Array(total);
  for (let j = 0; j < log.journeys; j++) {
    for (let i = starts[j]! + 1, end = starts[j + 1]!; i < end; i++) {
      const cell = touchpoint[i - 1]! * touchpoints + touchpoint[i]!;
      waits[next[cell]!++] = time[i]! - time[i - 1]!;
    }
  }
  return waits;
}
