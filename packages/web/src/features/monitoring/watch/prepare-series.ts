import type { WatchedDay, WatchedSeries } from '@anklang/domain';
import { makeAxis } from '../../../charts/axis.ts';

export type SeriesKind = 'volume' | 'badShare';
export type DrawnDay = WatchedDay & { at: number; isMarked: boolean };

export type SeriesModel = {
  days: DrawnDay[];
  /** 0 at the foot of the picture, 1 at its head. */
  up(value: number): number;
  ticks: number[];
  /** The worst day of the surges, if there is one. */
  peak: string | null;
  /** Stretches of marked days, as places of days. */
  marked: { from: number; to: number }[];
};

/** What is drawn of a series; null: nothing known. */
export function prepareSeries(series: WatchedSeries, kind: SeriesKind): SeriesModel | null {
  const all = series[kind];
  const surges = series.surges.filter((surge) => surge.kind === kind);
  if (!all.some(({ observed }) => observed !== null)) return null;
  const days = all.map((day, i) => ({
    ...day,
    at: all.length > 1 ? i / (all.length - 1) : 0.5,
    isMarked: surges.some(({ from, to }) => day.day >= from && day.day <= to),
  }));
  const values = days.flatMap(({ observed, high }) => [observed ?? 0, high ?? 0]);
  const axis = makeAxis({ values, width: 1, ticks: 3 });
  const worst = surges.toSorted((a, b) => b.observed - b.expected - (a.observed - a.expected))[0];
  return { days, up: (value) => axis.at(value), ticks: axis.ticks, peak: worst?.peak ?? null, marked: stretches(days) };
}

function stretches(days: readonly DrawnDay[]): SeriesModel['marked'] {
  const found: SeriesModel['marked'] = [];
  days.forEach(({ isMarked }, i) => {
    if (!isMarked) return;
    const last = found.at(-1);
    if (last?.to === i - 1) last.to = i;
    else found.push({ from: i, to: i });
  });
  return found;
}

type Place = { x: (at: number) => number; y: (value: number) => number };

/** Days without a value interrupt the line. */
export function pathOf(days: readonly DrawnDay[], of: 'observed' | 'expected', { x, y }: Place): string {
  let isDrawing = false;
  return days
    .map((day) => {
      const value = day[of];
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const move = isDrawing ? 'L' : 'M';
      isDrawing = true;
      return `${move}${x(day.at).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join('');
}

/** The usual range as one closed path per stretch of days that have one. */
export function bandOf(days: readonly DrawnDay[], { x, y }: Place): string {
  const groups: DrawnDay[][] = [];
  days.forEach((day, i) => {
    if (day.low === null || day.high === null) return;
    const before = days[i - 1];
    if (before && before.low !== null && before.high !== null) groups.at(-1)!.push(day);
    else groups.push([day]);
  });
  const point = (day: DrawnDay, value: number) => `${x(day.at).toFixed(1)},${y(value).toFixed(1)}`;
  return groups
    .map((group) => {
      const upper = group.map((day) => point(day, day.high!));
      const lower = group.toReversed().map((day) => point(day, day.low!));
      return `M${[...upper, ...lower].join('L')}Z`;
    })
    .join('');
}
