import type { Measure } from '@anklang/domain';

const dayMs = 86_400_000;
const dayOf = (date: string) => Date.parse(date) / dayMs;

/** From and width in percent of the line; `open`: no end is known, it reaches to the edge or to today. */
type TimeBar = { from: number; width: number };

export type TimelineRow = {
  measure: Measure;
  plan: TimeBar | null;
  actual: TimeBar | null;
  milestones: { title: string; on: string; at: number; isReached: boolean }[];
};

export type Timeline = {
  rows: TimelineRow[];
  /** First days of months, `2026-03-01`. */
  months: { on: string; at: number }[];
  /** Percent; null: today lies outside. */
  today: number | null;
  running: number;
  without: number;
};

/** Measures with a date on one line of time; those without are counted. */
export function prepareTimeline(measures: readonly Measure[], today: string): Timeline {
  const dated = measures.filter(({ cases, activeCase, actual, milestones }) => {
    const { startsOn, endsOn } = cases[activeCase];
    return [startsOn, endsOn, actual.startsOn, actual.endsOn].some((day) => day !== null) || milestones.length > 0;
  });
  const days = dated.flatMap(({ cases, activeCase, actual, milestones }) =>
    [
      ...[cases[activeCase].startsOn, cases[activeCase].endsOn, actual.startsOn, actual.endsOn],
      ...milestones.map(({ on }) => on),
    ].filter((day) => day !== null),
  );
  const inOrder = days.toSorted();
  const first = monthOf(inOrder[0] ?? today);
  const last = inOrder.at(-1) ?? today;
  const [from, to] = [dayOf(first), Math.max(dayOf(last) + 1, dayOf(first) + 28)];
  const at = (day: number) => ((day - from) / (to - from)) * 100;
  const bar = (startsOn: string | null, endsOn: string | null): TimeBar | null => {
    const start = startsOn ?? endsOn;
    if (start === null) return null;
    const begin = at(dayOf(start));
    const end = endsOn === null ? begin : at(dayOf(endsOn) + 1);
    return { from: begin, width: Math.max(1, end - begin) };
  };
  const isRunning = ({ actual: { startsOn, endsOn } }: Measure) =>
    startsOn !== null && startsOn <= today && (endsOn === null || endsOn >= today);
  const now = at(dayOf(today));

  return {
    rows: dated.map((measure) => {
      const { cases, activeCase, actual, milestones } = measure;
      const { startsOn, endsOn } = cases[activeCase];
      const until = actual.startsOn !== null && actual.startsOn <= today ? today : null;
      const realEnd = actual.endsOn ?? (until !== null && dayOf(until) > to ? last : until);
      return {
        measure,
        plan: bar(startsOn, endsOn),
        actual: actual.startsOn === null ? null : bar(actual.startsOn, realEnd),
        milestones: milestones.map((one) => ({ ...one, at: at(dayOf(one.on)) })),
      };
    }),
    // At the very edge a name would be cut.
    months: monthsFrom(first, to)
      .map((on) => ({ on, at: at(dayOf(on)) }))
      .filter((month) => month.at <= lastNameAt),
    today: now >= 0 && now <= 100 ? now : null,
    running: dated.filter(isRunning).length,
    without: measures.length - dated.length,
  };
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

const mostMonths = 9;
/** Percent of the line. */
const lastNameAt = 92;

/** Every month, or every second, third … so that their names have room. */
function monthsFrom(first: string, to: number): string[] {
  const months: string[] = [];
  const date = new Date(first);
  while (date.getTime() / dayMs < to && months.length < 600) {
    months.push(date.toISOString().slice(0, 10));
    date.setUTCMonth(date.getUTCMonth() + 1);
  }
  const step = Math.ceil(months.length / mostMonths);
  return months.filter((_, place) => place % step === 0);
}
