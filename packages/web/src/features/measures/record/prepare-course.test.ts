import { expect, test } from 'vitest';
import { prepareCourse } from './prepare-course.ts';

const point = (from: string, to: string, value: number | null) => ({
  ...{ label: '', from, to, ratings: 56 },
  value: value === null ? { notEnough: true as const, have: 2, need: 5 } : { value, low: value - 10, high: value + 10 },
});
const options = { metric: 'balance', startsOn: '2026-02-01', target: 20, width: 720 } as const;

test('one point alone is no course', () => {
  const points = [point('2026-01-01', '2026-01-28', 5), point('2026-02-01', '2026-02-28', null)];
  expect(prepareCourse(points, options)).toBeNull();
});

test('points stand in the order of time, on either side of the start, with the target among the ticks', () => {
  const course = prepareCourse(
    [
      point('2026-01-04', '2026-01-31', -20),
      point('2026-02-01', '2026-02-28', null),
      point('2026-03-01', '2026-03-28', 30),
    ],
    options,
  )!;
  const [before, after] = course.points;
  expect(before!.isAfter).toBe(false);
  expect(after!.isAfter).toBe(true);
  expect(before!.x).toBeLessThan(course.start!);
  expect(after!.x).toBeGreaterThan(course.start!);
  expect(after!.y).toBeLessThan(course.target!);
  expect(course.target!).toBeLessThan(course.zero!);
  expect(course.zero!).toBeLessThan(before!.y);
  expect(before!.high).toBeLessThan(before!.low);
  expect(course.ticks.map(({ value }) => value)).toContain(0);
});

test('the line of time names its ends, and the start where there is room between them', () => {
  const points = [point('2025-08-01', '2025-08-31', -20), point('2026-06-01', '2026-06-30', 30)];
  const wide = prepareCourse(points, options)!;
  expect(wide.days.map(({ on }) => on)).toEqual(['2025-08-16', '2026-02-01', '2026-06-15']);
  expect(wide.days[1]!.x).toBe(wide.start);
  const narrow = prepareCourse(points, { ...options, width: 280 })!;
  expect(narrow.days.map(({ on }) => on)).toEqual(['2025-08-16', '2026-06-15']);
});
