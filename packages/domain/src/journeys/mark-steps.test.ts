import { describe, expect, test } from 'vitest';
import { emptyMap, everybody, type JourneyMapContent, type LevelCell } from './map.ts';
import type { MapMeasured, MeasuredStep } from './map-measured.ts';
import { markSteps, weakestLink } from './mark-steps.ts';

const idOf = (letter: string) => letter.repeat(20);
const persona = idOf('p');

function drawn(levels: Record<string, Record<string, number>>): JourneyMapContent {
  const cell = (asIs: number): LevelCell => ({ asIs, toBe: null, until: null });
  return {
    ...emptyMap(() => idOf('l')),
    steps: Object.keys(levels).map((letter) => ({
      ...{ id: idOf(letter), name: letter, phaseId: null, touchpointIds: [`tp-${letter}`], mapId: null, follows: true },
    })),
    levels: Object.fromEntries(
      Object.entries(levels).map(([letter, byPersona]) => [
        idOf(letter),
        Object.fromEntries(Object.entries(byPersona).map(([key, asIs]) => [key, cell(asIs)])),
      ]),
    ),
  };
}

const unknown = { notEnough: true, have: 0, need: 5 } as const;
const interval = (value: number, low: number, high: number) => ({ value, low, high });

function measuredStep(letter: string, step: Partial<MeasuredStep>): MeasuredStep {
  return {
    ...{ stepId: idOf(letter), known: true, level: unknown, levelFrom: 'none', wave: null, ratings: 0 },
    ...{ interactions: 0, journeys: 0, reached: unknown, onTheWay: unknown },
    ...{ waitingSeconds: null, waitingFrom: null, weakestJourneys: 0, ...step },
  };
}

type Known = Pick<MapMeasured, 'steps' | 'weakestStepId' | 'rated'>;
const known = (steps: MeasuredStep[], weakest: string | null = null): Known => ({
  ...{ steps, weakestStepId: weakest && idOf(weakest), rated: 40 },
});
const references = (...important: string[]) => ({
  touchpoints: ['a', 'b', 'c', 'd'].map((letter) => ({
    ...{ id: `tp-${letter}`, name: `Punkt ${letter}`, isMostImportant: important.includes(letter) },
  })),
});
const told = (marks: ReturnType<typeof markSteps>) =>
  marks.map(({ stepId, kind, by, reason }) => `${stepId[0]} ${kind} ${by} ${reason.code}`);

describe('what only the drawing says', () => {
  test('marks from its edges on, and nothing between', () => {
    const map = drawn({
      a: { [everybody]: -50 },
      b: { [everybody]: -49 },
      c: { [everybody]: 69 },
      d: { [everybody]: 70 },
    });
    const marks = markSteps({ map, persona: everybody, references: references() });
    expect(told(marks)).toEqual(['a painpoint opinion drawnPain', 'd lovepoint opinion drawnLove']);
    expect(marks[0]!.reason).toEqual({ code: 'drawnPain', asIs: -50 });
  });
  test('is that of the persona, or else of everybody', () => {
    const map = drawn({ a: { [everybody]: -80, [persona]: 10 }, b: { [everybody]: -80 } });
    expect(told(markSteps({ map, persona, references: undefined }))).toEqual(['b painpoint opinion drawnPain']);
  });
});

describe('what data say', () => {
  test('the whole interval has to lie beyond the line', () => {
    const map = drawn({ a: {}, b: {}, c: {}, d: {} });
    const steps = [
      measuredStep('a', { level: interval(-20, -40, -0.1), levelFrom: 'interactions' }),
      measuredStep('b', { level: interval(-20, -40, 0), levelFrom: 'interactions' }),
      measuredStep('c', { level: interval(60, 50, 70), levelFrom: 'survey' }),
      measuredStep('d', { level: interval(60, 50.1, 70), levelFrom: 'survey' }),
    ];
    const marks = markSteps({ map, persona: everybody, references: references(), measured: known(steps) });
    expect(told(marks)).toEqual(['a painpoint data measuredPain', 'd lovepoint data measuredLove']);
    expect(marks[1]!.reason).toMatchObject({ value: 60, low: 50.1, from: 'survey' });
  });
  test('opinion never overrides them; where they do not say, it still counts', () => {
    const map = drawn({ a: { [everybody]: -90 }, b: { [everybody]: 90 }, c: { [everybody]: -90 } });
    const steps = [
      measuredStep('a', { level: interval(10, -5, 25), levelFrom: 'interactions' }),
      measuredStep('b', { level: interval(-30, -50, -10), levelFrom: 'interactions' }),
      measuredStep('c', { level: { notEnough: true, have: 3, need: 5 }, levelFrom: 'interactions' }),
    ];
    expect(told(markSteps({ map, persona: everybody, references: references(), measured: known(steps) }))).toEqual([
      'b painpoint data measuredPain',
      'c painpoint opinion drawnPain',
    ]);
  });
});

describe('super-touchpoints', () => {
  const map = drawn({ a: {}, b: {} });
  test('those that the register calls most important to customers', () => {
    const marks = markSteps({ map, persona: everybody, references: references('b', 'c') });
    expect(told(marks)).toEqual(['b superTouchpoint opinion mostImportant']);
    expect(marks[0]!.reason).toEqual({ code: 'mostImportant', touchpoint: 'Punkt b' });
  });
  test.each([
    ['most come by', interval(0.7, 0.51, 0.85), ['a superTouchpoint data weakestForMost']],
    ['it may be fewer than half', interval(0.7, 0.5, 0.85), []],
    ['too few are known', unknown, []],
  ])('the weakest link of most journeys: %s', (_, reached, expected) => {
    const steps = [measuredStep('a', { reached, weakestJourneys: 21.5 }), measuredStep('b', { reached })];
    const measured = known(steps, 'a');
    expect(told(markSteps({ map, persona: everybody, references: references(), measured }))).toEqual(expected);
  });
  test('once a step, with what data say first, and beside its painpoint', () => {
    const step = { reached: interval(0.9, 0.8, 1), level: interval(-30, -40, -20), levelFrom: 'interactions' } as const;
    const measured = known([measuredStep('a', step)], 'a');
    expect(told(markSteps({ map, persona: everybody, references: references('a'), measured }))).toEqual([
      'a painpoint data measuredPain',
      'a superTouchpoint data weakestForMost',
    ]);
  });
});

test('the weakest link of the drawn curve stands beside its mean (000-06)', () => {
  expect(weakestLink(drawn({ a: {} }), everybody)).toBeNull();
  const map = drawn({ a: { [everybody]: 60 }, b: { [everybody]: -20, [persona]: 30 }, c: {}, d: { [everybody]: -20 } });
  expect(weakestLink(map, everybody)).toEqual({ stepId: idOf('b'), asIs: -20, mean: 20 / 3, drawn: 3 });
  expect(weakestLink(map, persona)).toMatchObject({ stepId: idOf('d'), mean: 70 / 3 });
});
