import { AnalysisError } from '../error.ts';
import { type EventLog, notRated } from '../eventlog/event-log.ts';
import { touchpointLimit } from './count-transitions.ts';
import { selectNth } from './select-nth.ts';

export const breakKinds = ['stop', 'wait', 'repeat', 'rating'] as const;

/**
 * What may go wrong at the hand-over from a to b:
 * - `stop`: the journey ends at b;
 * - `wait`: it took longer to come from a to b than nine of ten hand-overs to b take;
 * - `repeat`: the customer has to come to b once more;
 * - `rating`: b is rated as disappointing.
 */
export type BreakKind = (typeof breakKinds)[number];

/** Journeys with the hand-over a → b (a ≠ b, cell a × touchpoints + b) that can tell, and those where it went wrong. */
export type HandOvers = { journeys: Float64Array; wrong: Float64Array };

/** The sufficient statistics of breaks. A journey counts once per hand-over, wrong if it went wrong at any time. */
export type HandOverCounts = { touchpoints: number; byKind: Record<BreakKind, HandOvers> };

export type HandOverOptions = {
  /** Ratings up to this are disappointing; default 6, as on scales that end at 10. */
  disappointingTo?: number | undefined;
  /** Share of hand-overs to a touchpoint that do not count as long, default 0.9. */
  longFrom?: number | undefined;
  /**
   * Milliseconds of silence after which a customer is taken to have stopped; journeys that were active later than this
   * before `observedUntil` cannot tell yet. Default 0: every journey is over, as closed cases are.
   */
  quietMs?: number | undefined;
  /** Milliseconds since 1970; default: the latest interaction of the log. */
  observedUntil?: number | undefined;
  /** When each journey was last active, for a log that leaves out rows at its end; default: its last row. */
  lastAt?: Float64Array | undefined;
};

/**
 * Counts hand-overs and what went wrong after them. O(events + touchpoints²), 8 bytes a hand-over for the waits. Throws
 * `too_many_touchpoints` above `touchpointLimit`, `option_invalid`.
 */
export function countHandOvers(log: EventLog, options: HandOverOptions = {}): HandOverCounts {
  const { disappointingTo = 6, longFrom = 0.9, quietMs = 0 } = options;
  const k = log.touchpoints;
  if (k > touchpointLimit) throw new AnalysisError('too_many_touchpoints', { found: k, limit: touchpointLimit });
  if (!(longFrom > 0 && longFrom < 1))
    throw new AnalysisError('option_invalid', { option: 'longFrom', value: longFrom });
  if (!(quietMs >= 0)) throw new AnalysisError('option_invalid', { option: 'quietMs', value: quietMs });
  const overBefore = (options.observedUntil ?? latest(log)) - quietMs;
  const longAbove = longWaits(log, longFrom);
  const tallies = { stop: tally(k), wait: tally(k), repeat: tally(k), rating: tally(k) };
  const visitedLaterIn = new Int32Array(k).fill(-1);
  for (let j = 0; j < log.journeys; j++) {
    const start = log.starts[j]!;
    const end = log.starts[j + 1]!;
    if (end - start < 2) continue;
    const isOver = (options.lastAt?.[j] ?? log.time[end - 1]!) <= overBefore;
    let isLast = true;
    for (let i = end - 1; i > start; i--) {
      const to = log.touchpoint[i]!;
      const from = log.touchpoint[i - 1]!;
      if (from !== to) {
        const cell = from * k + to;
        const rating = log.rating ? log.rating[i]! : notRated;
        const again = visitedLaterIn[to] === j;
        if (isOver) note(tallies.stop, cell, j, isLast);
        note(tallies.wait, cell, j, log.time[i]! - log.time[i - 1]! > longAbove[to]!);
        if (isOver || again) note(tallies.repeat, cell, j, again);
        if (rating !== notRated) note(tallies.rating, cell, j, rating <= disappointingTo);
        isLast = false;
      }
      visitedLaterIn[to] = j;
    }
  }
  const counted = ({ journeys, wrong }: Tally): HandOvers => ({ journeys, wrong });
  return {
    touchpoints: k,
    byKind: {
      stop: counted(tallies.stop),
      wait: counted(tallies.wait),
      repeat: counted(tallies.repeat),
      rating: counted(tallies.rating),
    },
  };
}

type Tally = HandOvers & { seenIn: Int32Array; wrongIn: Int32Array };

function tally(k: number): Tally {
  const stamps = () => new Int32Array(k * k).fill(-1);
  return { journeys: new Float64Array(k * k), wrong: new Float64Array(k * k), seenIn: stamps(), wrongIn: stamps() };
}

function note(into: Tally, cell: number, j: number, wrong: boolean): void {
  if (into.seenIn[cell] !== j) into.journeys[cell]!++;
  into.seenIn[cell] = j;
  if (!wrong || into.wrongIn[cell] === j) return;
  into.wrong[cell]!++;
  into.wrongIn[cell] = j;
}

/** When anything was last seen. */
export function latest(log: EventLog): number {
  let time = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < log.journeys; j++) {
    if (log.starts[j]! < log.starts[j + 1]!) time = Math.max(time, log.time[log.starts[j + 1]! - 1]!);
  }
  return time;
}

/** Per touchpoint the wait on arriving from elsewhere that `share` of the arrivals do not exceed. */
function longWaits(log: EventLog, share: number): Float64Array {
  const { starts, touchpoint, time } = log;
  const next = new Uint32Array(log.touchpoints + 1);
  const forEachArrival = (visit: (to: number, wait: number) => void): void => {
    for (let j = 0; j < log.journeys; j++) {
      for (let i = starts[j]! + 1; i < starts[j + 1]!; i++) {
        if (touchpoint[i] !== touchpoint[i - 1]) visit(touchpoint[i]!, time[i]! - time[i - 1]!);
      }
    }
  };
  forEachArrival((to) => {
    next[to + 1]!++;
  });
  for (let t = 0; t < log.touchpoints; t++) next[t + 1]! += next[t]!;
  const first = next.slice();
  const waits = new Float64Array(next[log.touchpoints]!);
  forEachArrival((to, wait) => {
    waits[next[to]!++] = wait;
  });
  return Float64Array.from({ length: log.touchpoints }, (_, t) => {
    const range = { from: first[t]!, to: first[t + 1]! };
    const n = range.to - range.from;
    return n === 0 ? Number.POSITIVE_INFINITY : selectNth(waits, Math.ceil(share * n) - 1, range);
  });
}
