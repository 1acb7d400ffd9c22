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
  /**
   * What a repeat is: the next interaction at b, or (`return`) only one after having been elsewhere, so that rows in a row
   * such as "scheduled, started, completed" are one visit. Default `interaction`.
   */
  repeat?: 'interaction' | 'return' | undefined;
};

/**
 * What is kept of one hand-over: for each kind of break the journey in which it was last seen and last went wrong, and
 * how many of each. Side by side, so that a hand-over touches one line of the cache.
 */
const placesOfKind = 4;
const placesOfCell = placesOfKind * breakKinds.length;
const placeOf = { stop: 0, wait: placesOfKind, repeat: 2 * placesOfKind, rating: 3 * placesOfKind } as const;

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
  const cells = createCells(k);
  const onlyReturns = options.repeat === 'return';
  const { starts, touchpoint, time, rating: ratings } = log;
  const visitedLaterIn = new Int32Array(k).fill(-1);
  for (let j = 0; j < log.journeys; j++) {
    const start = starts[j]!;
    const end = starts[j + 1]!;
    if (end - start < 2) continue;
    const isOver = time[end - 1]! <= overBefore;
    let isLast = true;
    for (let i = end - 1; i > start; i--) {
      const to = touchpoint[i]!;
      const from = touchpoint[i - 1]!;
      if (from === to) {
        if (!onlyReturns) visitedLaterIn[to] = j;
        continue;
      }
      const cell = placesOfCell * (from * k + to);
      const rating = ratings ? ratings[i]! : notRated;
      const again = visitedLaterIn[to] === j;
      if (isOver) note(cells, cell + placeOf.stop, j, isLast);
      note(cells, cell + placeOf.wait, j, time[i]! - time[i - 1]! > longAbove[to]!);
      if (isOver || again) note(cells, cell + placeOf.repeat, j, again);
      if (rating !== notRated) note(cells, cell + placeOf.rating, j, rating <= disappointingTo);
      isLast = false;
      visitedLaterIn[to] = j;
    }
  }
  return {
    touchpoints: k,
    byKind: {
      stop: countsOf(cells, placeOf.stop),
      wait: countsOf(cells, placeOf.wait),
      repeat: countsOf(cells, placeOf.repeat),
      rating: countsOf(cells, placeOf.rating),
    },
  };
}

function createCells(touchpoints: number): Int32Array {
  const cells = new Int32Array(touchpoints * touchpoints * placesOfCell);
  for (let at = 0; at < cells.length; at += placesOfKind) {
    cells[at] = -1;
    cells[at + 1] = -1;
  }
  return cells;
}

function note(cells: Int32Array, at: number, j: number, wrong: boolean): void {
  if (cells[at] !== j) {
    cells[at] = j;
    cells[at + 2]!++;
  }
  if (!wrong || cells[at + 1] === j) return;
  cells[at + 1] = j;
  cells[at + 3]!++;
}

function countsOf(cells: Int32Array, place: number): HandOvers {
  const count = cells.length / placesOfCell;
  return {
    journeys: Float64Array.from({ length: count }, (_, cell) => cells[cell * placesOfCell + place + 2]!),
    wrong: Float64Array.from({ length: count }, (_, cell) => cells[cell * placesOfCell + place + 3]!),
  };
}

function latest(log: EventLog): number {
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
  for (let j = 0; j < log.journeys; j++) {
    for (let i = starts[j]! + 1, end = starts[j + 1]!; i < end; i++) {
      if (touchpoint[i] !== touchpoint[i - 1]) next[touchpoint[i]! + 1]!++;
    }
  }
  for (let t = 0; t < log.touchpoints; t++) next[t + 1]! += next[t]!;
  const first = next.slice();
  const waits = new Float64Array(next[log.touchpoints]!);
  for (let j = 0; j < log.journeys; j++) {
    for (let i = starts[j]! + 1, end = starts[j + 1]!; i < end; i++) {
      if (touchpoint[i] !== touchpoint[i - 1]) waits[next[touchpoint[i]!]!++] = time[i]! - time[i - 1]!;
    }
  }
  return Float64Array.from({ length: log.touchpoints }, (_, t) => {
    const range = { from: first[t]!, to: first[t + 1]! };
    const n = range.to - range.from;
    return n === 0 ? Number.POSITIVE_INFINITY : selectNth(waits, Math.ceil(share * n) - 1, range);
  });
}
