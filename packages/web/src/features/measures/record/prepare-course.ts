import type { GoalMetric, SourceEffect } from '@anklang/domain';
import { makeAxis } from '../../../charts/axis.ts';

export const courseSize = { widest: 720, narrowest: 280, height: 220, left: 44, right: 44, top: 22, bottom: 26 };

type CoursePoint = { key: string; x: number; y: number; low: number; high: number; isAfter: boolean };
export type Course = {
  width: number;
  points: CoursePoint[];
  ticks: { value: number; y: number }[];
  /** First and last day that is drawn, and the one the measure began on where there is room between them. */
  days: { on: string; x: number; anchor: 'start' | 'middle' | 'end' }[];
  /** Where the measure began. */
  start: number | null;
  target: number | null;
  /** Where zero lies, if the metric has a zero line. */
  zero: number | null;
};

type Options = { metric: GoalMetric; startsOn: string; target: number | null; width: number };

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** Points with enough ratings in the order of time; null where there are fewer than two to draw. */
export function prepareCourse(
  points: SourceEffect['points'],
  { metric, startsOn, target, width }: Options,
): Course | null {
  const known = points.flatMap(({ value, ...point }) => ('notEnough' in value ? [] : [{ ...point, ...value }]));
  if (known.length < 2) return null;
  const { height, left, right, top, bottom } = courseSize;
  const middle = ({ from, to }: { from: string; to: string }) => (dayOf(from) + dayOf(to)) / 2;
  const start = dayOf(startsOn);
  const days = [...known.map(middle), start];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (day: number) => left + 10 + ((day - first) / Math.max(1, last - first)) * (width - left - right - 20);
  const values = [...known.flatMap(({ low, high }) => [low, high]), ...(target === null ? [] : [target])];
  const axis = makeAxis({ values, width: height - top - bottom, withZero: metric === 'balance' });
  const y = (value: number) => height - bottom - axis.at(value);

  return {
    width,
    points: known.map((point) => ({
      key: `${point.from} ${point.label}`,
      ...{ x: x(middle(point)), y: y(point.value), low: y(point.low), high: y(point.high) },
      isAfter: dayOf(point.from) >= start,
    })),
    ticks: axis.ticks.map((value) => ({ value, y: y(value) })),
    days: nameDays({ first, start, last, x }),
    start: x(start),
    target: target === null ? null : y(target),
    zero: metric === 'balance' ? y(0) : null,
  };
}

/** As wide as a date is written, with some air. */
const roomOfDay = 120;

function nameDays(asked: { first: number; start: number; last: number; x: (day: number) => number }): Course['days'] {
  const { first, start, last, x } = asked;
  const named = (day: number, anchor: Course['days'][number]['anchor']) => ({
    ...{ on: new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10), x: x(day), anchor },
  });
  const hasRoom = x(start) - x(first) >= roomOfDay && x(last) - x(start) >= roomOfDay;
  return [named(first, 'start'), ...(hasRoom ? [named(start, 'middle')] : []), named(last, 'end')];
}
