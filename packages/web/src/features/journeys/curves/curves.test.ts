import { applyOperations, emptyMap, everybody, type JourneyMapContent, levelOfPoints } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { copyCurve, setPoints } from './curve-changes.ts';
import { clampPoints, columnAt, linesThrough, pathOf, pointsAt, yOf } from './curve-geometry.ts';
import { changeByKey } from './key-change.ts';
import { type MeasuredSteps, prepareCurves, sumUp } from './prepare-curves.ts';

const area = { top: 10, bottom: 210 };

describe('a height of the lane', () => {
  test('is points on the zero line, and back', () => {
    expect([100, 0, -100].map((points) => yOf(points, area))).toEqual([10, 110, 210]);
    for (const points of [-100, -35, 0, 5, 100]) expect(pointsAt(yOf(points, area), area)).toBe(points);
  });
  test('snaps to five points and never leaves the lane', () => {
    expect(pointsAt(yOf(37, area), area)).toBe(35);
    expect(pointsAt(yOf(38, area), area)).toBe(40);
    expect([pointsAt(-500, area), pointsAt(5000, area)]).toEqual([100, -100]);
  });
  test('zero is zero, whichever side it is rounded from', () => {
    expect(Object.is(pointsAt(yOf(-1, area), area), 0)).toBe(true);
    expect(clampPoints(130)).toBe(100);
  });
  test('the thirds of the zero line are the three levels', () => {
    expect([-100, -35, -30, 0, 30, 35, 100].map(levelOfPoints)).toEqual([
      ...['disappointing', 'disappointing', 'ok', 'ok', 'ok', 'delighting', 'delighting'],
    ]);
  });
});

test('a place belongs to the column it is in', () => {
  const columns = [
    { stepId: 'a', left: 0, width: 100 },
    { stepId: 'b', left: 100, width: 100 },
  ];
  expect([0, 99.9, 100, 200, -1].map((x) => columnAt(columns, x)?.stepId)).toEqual([
    'a',
    'a',
    'b',
    undefined,
    undefined,
  ]);
});

describe('a line', () => {
  const spot = (x: number, points: number | null, follows = true) => ({ x, points, follows });
  test('breaks where nothing is known, and where people do not come from the step before', () => {
    const lines = linesThrough([spot(0, 0), spot(10, 50), spot(20, null), spot(30, -50), spot(40, 0, false)], area);
    expect(lines.map((line) => line.map(({ x }) => x))).toEqual([[0, 10], [30], [40]]);
    expect(pathOf(lines)).toBe('M0 110L10 60');
  });
  test('of nothing is nothing', () => {
    expect(pathOf(linesThrough([spot(0, null)], area))).toBe('');
  });
});

describe('keys', () => {
  test.each([
    ['ArrowUp', 20, { set: 25 }],
    ['ArrowUp', 22, { set: 25 }],
    ['ArrowDown', 22, { set: 20 }],
    ['ArrowDown', -98, { set: -100 }],
    ['ArrowUp', 100, { set: 100 }],
    ['PageUp', null, { set: 25 }],
    ['PageDown', -90, { set: -100 }],
    ['Home', 20, { set: -100 }],
    ['End', 20, { set: 100 }],
    ['Delete', 20, { remove: true }],
    ['Enter', 20, { open: true }],
    ['ArrowRight', 20, { go: 1 }],
    ['ArrowLeft', 20, { go: -1 }],
    ['a', 20, null],
    ['Tab', 20, null],
  ])('%s at %j', (key, points, change) => {
    expect(changeByKey(key, points)).toEqual(change);
  });
});

const persona = part('persona');

describe('what the lane shows', () => {
  const map = drawn({
    a: { [everybody]: level(40, 50) },
    b: { [everybody]: level(-60, 20), [persona]: level(10, null) },
    c: {},
  });

  test('is what the persona feels, or else everybody, and says which', () => {
    const [a, b, c] = prepareCurves(map, { persona });
    expect(a).toMatchObject({ name: 'a', asIs: 40, toBe: 50, isInherited: { asIs: true, toBe: true } });
    expect(b).toMatchObject({ asIs: 10, toBe: 20, isInherited: { asIs: false, toBe: true } });
    expect(c).toMatchObject({ asIs: null, toBe: null, until: null, distance: null, isInherited: { asIs: false } });
    expect(prepareCurves(map, { persona: everybody })[1]).toMatchObject({ asIs: -60, isInherited: { asIs: false } });
  });

  test('the distance to the target counts from what is measured, where it is', () => {
    const measured = [
      { stepId: part('a'), level: { value: 47, low: 30, high: 60 } },
      { stepId: part('b'), level: { notEnough: true, have: 3, need: 10 } },
    ] as unknown as MeasuredSteps;
    const [a, b] = prepareCurves(map, { persona: everybody, measured });
    expect(a).toMatchObject({ measured: { value: 47, low: 30, high: 60 }, distance: null });
    expect(b).toMatchObject({ measured: null, distance: { from: -60, to: 20, missing: 80 } });
    expect(prepareCurves(map, { persona: everybody })[0]?.distance).toEqual({ from: 40, to: 50, missing: 10 });
  });

  test('the weakest link stands beside the mean (000-06)', () => {
    expect(sumUp(prepareCurves(map, { persona: everybody }))).toMatchObject({
      weakest: { name: 'b' },
      mean: -10,
      drawn: 2,
    });
    expect(sumUp(prepareCurves(drawn({ a: {} }), { persona: everybody }))).toEqual({
      ...{ weakest: null, mean: null, weakestMeasured: null, drawn: 0 },
    });
  });
});

describe('drawing', () => {
  const map = drawn({ a: { [everybody]: level(40, 50) }, b: { [everybody]: level(-60, 20) } });

  test('a point is one change of one persona; the aim that goes takes its day along', () => {
    const change = (operations: ReturnType<typeof setPoints>) => {
      const applied = applyOperations(map, operations);
      return applied.ok ? applied.map.levels[part('a')] : applied;
    };
    expect(change(setPoints('asIs', persona, [{ stepId: part('a'), points: -5 }]))).toEqual({
      [everybody]: level(40, 50),
      [persona]: level(-5, null, null),
    });
    expect(change(setPoints('toBe', everybody, [{ stepId: part('a'), points: null }]))).toEqual({
      [everybody]: level(40, null, null),
    });
    expect(change(setPoints('toBe', everybody, [{ stepId: part('a'), points: 80 }]))).toEqual({
      [everybody]: level(40, 80),
    });
  });

  test('a whole curve is taken over from another persona, only where it says something else', () => {
    const operations = copyCurve(map, { from: everybody, persona });
    expect(operations).toMatchObject([
      { do: 'setLevel', stepId: part('a'), persona, change: { asIs: 40 } },
      { do: 'setLevel', stepId: part('b'), persona, change: { asIs: -60 } },
    ]);
    const applied = applyOperations(map, operations);
    expect(applied.ok && copyCurve(applied.map, { from: everybody, persona })).toEqual([]);
  });
});

function part(name: string): string {
  return name.padEnd(20, 'a');
}

function level(asIs: number | null, toBe: number | null, until: string | null = '2027-01-31') {
  return { asIs, toBe, until };
}

function drawn(levels: Record<string, JourneyMapContent['levels'][string]>): JourneyMapContent {
  const step = (name: string) => ({
    ...{ id: part(name), name, phaseId: null, touchpointIds: [], mapId: null, follows: true },
  });
  let count = 0;
  return {
    ...emptyMap(() => part(`lane${'abcdefghij'[count++]}`)),
    steps: Object.keys(levels).map(step),
    personas: [{ id: persona, scenario: '', goal: '' }],
    levels: Object.fromEntries(Object.entries(levels).map(([name, of]) => [part(name), of])),
  };
}
