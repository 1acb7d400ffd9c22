import { type BreakKind, breakKinds, type HandOverCounts } from '@anklang/analysis';
import type { Journey } from './plain-journeys.fixture.ts';

/** A journey with the hand-over from one step to another, and what it tells of it. */
export type HandOver = { journey: Journey; from: number; to: number; kind: BreakKind; wrong: boolean };

export function countPlainHandOvers(journeys: readonly Journey[], steps: number, quietMs: number): HandOverCounts {
  const none = () => ({ journeys: new Float64Array(steps * steps), wrong: new Float64Array(steps * steps) });
  const byKind = { stop: none(), wait: none(), repeat: none(), rating: none() };
  for (const { from, to, kind, wrong } of findHandOvers(journeys, quietMs)) {
    byKind[kind].journeys[from * steps + to]!++;
    if (wrong) byKind[kind].wrong[from * steps + to]!++;
  }
  return { touchpoints: steps, byKind };
}

/** One entry per journey, hand-over and kind that can be told: wrong if it went wrong at any time. */
export function findHandOvers(journeys: readonly Journey[], quietMs: number): HandOver[] {
  const latest = Math.max(...journeys.map(({ visits }) => visits.at(-1)!.time));
  const found: HandOver[] = [];
  for (const journey of journeys) {
    const { visits } = journey;
    const isOver = visits.at(-1)!.time <= latest - quietMs;
    const told = new Map<string, HandOver>();
    for (let i = 1; i < visits.length; i++) {
      const from = visits[i - 1]!.step;
      const to = visits[i]!.step;
      if (from === to) continue;
      const isLastHandOver = visits.slice(i + 1).every(({ step }) => step === to);
      const leavesAt = visits.findIndex(({ step }, k) => k > i && step !== to);
      const comesAgain = leavesAt > 0 && visits.slice(leavesAt).some(({ step }) => step === to);
      const rating = visits[i]!.row.rating?.common;
      const tells: Record<BreakKind, boolean | null> = {
        stop: isOver ? isLastHandOver : null,
        wait: visits[i]!.time - visits[i - 1]!.time > longestUsualWait(journeys, to),
        repeat: isOver || comesAgain ? comesAgain : null,
        rating: rating === undefined ? null : rating <= 6,
      };
      for (const kind of breakKinds) {
        if (tells[kind] === null) continue;
        const key = `${kind} ${from} ${to}`;
        const entry = told.get(key) ?? { journey, from, to, kind, wrong: false };
        entry.wrong ||= tells[kind];
        told.set(key, entry);
      }
    }
    found.push(...told.values());
  }
  return found;
}

/** What nine of ten arrivals from elsewhere do not exceed. */
function longestUsualWait(journeys: readonly Journey[], to: number): number {
  const waits: number[] = [];
  for (const { visits } of journeys) {
    for (let i = 1; i < visits.length; i++) {
      if (visits[i]!.step !== to || visits[i - 1]!.step === to) continue;
      waits.push(visits[i]!.time - visits[i - 1]!.time);
    }
  }
  waits.sort((a, b) => a - b);
  return waits[Math.ceil(0.9 * waits.length) - 1]!;
}
