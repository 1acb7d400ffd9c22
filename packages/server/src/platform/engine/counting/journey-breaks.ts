import type { EventLog } from '@anklang/analysis';
import type { EngineSelection } from '../engine-question.ts';

type Break = Extract<EngineSelection, { kind: 'break' }>;

/** Share of the hand-overs to a step that do not count as long, as `countHandOvers` has it. */
const longFrom = 0.9;

/** Whether the hand-over went wrong in the journey of rows `from` to `to`, as the measure `handOvers` counts it. */
export function journeyBreaks(log: EventLog, asked: Break): (from: number, to: number) => boolean {
  const { touchpoint, time } = log;
  const overBefore = asked.break === 'stop' ? latest(log) - asked.quietMs : 0;
  const longAbove = asked.break === 'wait' ? longWait(log, asked.to) : 0;
  const isHandOver = (i: number) => touchpoint[i - 1] === asked.from && touchpoint[i] === asked.to;
  const someHandOver = (from: number, to: number, holds: (i: number) => boolean): boolean => {
    for (let i = from + 1; i < to; i++) if (isHandOver(i) && holds(i)) return true;
    return false;
  };
  switch (asked.break) {
    case 'stop':
      return (from, to) => {
        let last = to - 1;
        while (last > from && touchpoint[last - 1] === touchpoint[last]) last--;
        return last > from && isHandOver(last) && time[to - 1]! <= overBefore;
      };
    case 'wait':
      return (from, to) => someHandOver(from, to, (i) => time[i]! - time[i - 1]! > longAbove);
    case 'repeat':
      return (from, to) => someHandOver(from, to, (i) => comesBack(touchpoint, i, to));
    case 'rating':
      return (from, to) => someHandOver(from, to, (i) => log.rating !== null && log.rating[i]! <= 6);
  }
}

/** After having left the step of row `i`. */
function comesBack(touchpoint: Uint16Array, i: number, to: number): boolean {
  let next = i + 1;
  while (next < to && touchpoint[next] === touchpoint[i]) next++;
  for (; next < to; next++) if (touchpoint[next] === touchpoint[i]) return true;
  return false;
}

function latest(log: EventLog): number {
  let time = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < log.journeys; j++) {
    if (log.starts[j]! < log.starts[j + 1]!) time = Math.max(time, log.time[log.starts[j + 1]! - 1]!);
  }
  return time;
}

function longWait({ starts, journeys, touchpoint, time }: EventLog, step: number): number {
  const waits: number[] = [];
  for (let j = 0; j < journeys; j++) {
    for (let i = starts[j]! + 1; i < starts[j + 1]!; i++) {
      if (touchpoint[i] === step && touchpoint[i - 1] !== step) waits.push(time[i]! - time[i - 1]!);
    }
  }
  const sorted = Float64Array.from(waits).sort();
  return sorted.length === 0 ? Number.POSITIVE_INFINITY : sorted[Math.ceil(longFrom * sorted.length) - 1]!;
}
