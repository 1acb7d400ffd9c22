import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, driftOf, findGaps, judgedOf, NewJudgementSchema, rankSpans } from './relevance.ts';

describe('what several people say together', () => {
  test('median and range, and how many they are (004-22)', () => {
    expect(judgedOf([])).toBeNull();
    expect(judgedOf([7])).toEqual({ median: 7, low: 7, high: 7, people: 1 });
    expect(judgedOf([9, 6, 7])).toEqual({ median: 7, low: 6, high: 9, people: 3 });
    expect(judgedOf([2, 8, 5, 6])).toEqual({ median: 5.5, low: 2, high: 8, people: 4 });
  });

  test('the median lies within the range and does not depend on the order', () => {
    const points = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, (values) => {
        const judged = judgedOf(values)!;
        expect(judged.low).toBeLessThanOrEqual(judged.median);
        expect(judged.median).toBeLessThanOrEqual(judged.high);
        expect(judgedOf(values.toReversed())).toEqual(judged);
        // As many people lie below it as above it, but for those who say the same.
        const below = values.filter((value) => value < judged.median).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 })).map(([low, width]) => ({
    low,
    high: low + width,
  })),
  { minLength: 1, maxLength: 10 },
);

describe('places', () => {
  test('without doubt each has one, with doubt several', () => {
    expect(rankSpans([1, 9, 5].map((value) => ({ low: value, high: value })))).toEqual([
      { best: 3, worst: 3 },
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
    expect(
      rankSpans([
        { low: 1, high: 6 },
        { low: 5, high: 9 },
        { low: 0, high: 0 },
      ]),
    ).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ]);
  });

  test('lie between the first and the last, and a wider span never knows more', () => {
    fc.assert(
      fc.property(spans, (of) => {
        const ranks = rankSpans(of);
        for (const { best, worst } of ranks) {
          expect(best).toBeGreaterThanOrEqual(1);
          expect(worst).toBeLessThanOrEqual(of.length);
          expect(best).toBeLessThanOrEqual(worst);
        }
        const wider = rankSpans(of.map(({ low, high }) => ({ low: low - 5, high: high + 5 })));
        wider.forEach(({ best, worst }, i) => {
          expect(best).toBeLessThanOrEqual(ranks[i]!.best);
          expect(worst).toBeGreaterThanOrEqual(ranks[i]!.worst);
        });
      }),
    );
  });
});

const at = (low: number, high = low) => ({ low, high });

describe('judgement against data', () => {
  test('a gap is where the places do not meet, whatever the scales (004-22)', () => {
    const pairs = [
      { data: at(0.4, 0.5), judged: at(1) },
      { data: at(0.2, 0.3), judged: at(9) },
      { data: at(0.05, 0.1), judged: at(5) },
      { data: at(0, 0.02), judged: at(0) },
    ];
    expect(findGaps(pairs)).toEqual(['lower', 'higher', 'higher', null]);
  });

  test('wide intervals, people of several minds and fewer than three leave it open', () => {
    const wide = [at(0.1, 0.6), at(0.1, 0.5), at(0.1, 0.4)];
    expect(findGaps(wide.map((data, i) => ({ data, judged: at(i) })))).toEqual([null, null, null]);
    const apart = [at(0.5, 0.6), at(0.3, 0.4), at(0.1, 0.2)];
    expect(findGaps(apart.map((data) => ({ data, judged: at(1, 9) })))).toEqual([null, null, null]);
    expect(
      findGaps([
        { data: at(1), judged: at(2) },
        { data: at(2), judged: at(1) },
      ]),
    ).toEqual([null, null]);
  });

  test('whoever judges in the order of the data is never contradicted', () => {
    fc.assert(
      fc.property(spans, (of) => {
        expect(findGaps(of.map((data) => ({ data, judged: at(data.low / 10) }))).every((gap) => gap === null)).toBe(
          true,
        );
      }),
    );
  });
});

const estimate = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.001, max: 0.3, noNaN: true }),
    fc.double({ min: 0.001, max: 0.3, noNaN: true }),
  )
  .map(([value, below, above]) => ({ value, low: value - below, high: value + above }));

describe('drift', () => {
  test('is told only where the difference is sure (004-21)', () => {
    const before = { value: 0.1, low: 0.06, high: 0.14 };
    expect(driftOf(before, { value: 0.3, low: 0.24, high: 0.36 })).toMatchObject({ direction: 'rising' });
    expect(driftOf({ value: 0.3, low: 0.24, high: 0.36 }, before)).toMatchObject({ direction: 'falling' });
    expect(driftOf(before, { value: 0.13, low: 0.08, high: 0.18 })).toMatchObject({ direction: 'none' });
  });

  test('of equal intervals on both sides it is the usual formula', () => {
    const { value, low, high } = differenceOf(
      { value: 0.2, low: 0.17, high: 0.23 },
      { value: 0.4, low: 0.36, high: 0.44 },
    );
    expect(value).toBeCloseTo(0.2, 12);
    expect([low, high]).toEqual([expect.closeTo(0.15, 12), expect.closeTo(0.25, 12)]);
  });

  test('nobody drifts from where they are, and back is the same way with the other sign', () => {
    fc.assert(
      fc.property(estimate, estimate, (first, last) => {
        expect(driftOf(first, first).direction).toBe('none');
        const [there, back] = [differenceOf(first, last), differenceOf(last, first)];
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.high).toBeCloseTo(-back.low, 12);
        // Intervals that do not overlap are always told apart.
        if (first.high < last.low) expect(driftOf(first, last).direction).toBe('rising');
      }),
    );
  });
});

test('a number needs its reason, taking back needs none (004-22)', () => {
  const paths = (body: object) => NewJudgementSchema.safeParse(body).error?.issues.map(({ path }) => path.join('.'));
  expect(paths({ relevance: 5 })).toEqual(['reason']);
  expect(paths({ relevance: 11, reason: 'x' })).toEqual(['relevance']);
  expect(paths({ potential: 3, reason: 'Alle fragen danach.' })).toBeUndefined();
  expect(paths({})).toBeUndefined();
});
