import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../stats/random.ts';
import { compareUse, type UseOfTwo } from './joint-use.ts';

describe('use of two touchpoints by the same customers', () => {
  test('numbers that cannot be are refused', () => {
    expect(() => compareUse([{ one: 10, other: 10, both: 11 }], 100)).toThrow();
    expect(() => compareUse([{ one: 60, other: 60, both: 10 }], 100)).toThrow();
    expect(() => compareUse([{ one: 10, other: 10, both: -1 }], 100)).toThrow();
    expect(compareUse([], 0)).toEqual([]);
  });

  test('together, apart, as expected, and too few to tell', () => {
    const pairs: UseOfTwo[] = [
      { one: 300, other: 300, both: 250 },
      { one: 300, other: 300, both: 10 },
      { one: 300, other: 300, both: 92 },
      { one: 19, other: 300, both: 19 },
    ];
    const found = compareUse(pairs, 1000);
    expect(found.map(({ verdict }) => verdict)).toEqual(['together', 'apart', 'asExpected', 'tooFew']);
    expect(found[1]).toMatchObject({ expected: 90, share: 10 / 300, otherShare: 290 / 700 });
    expect(found[1]!.difference!.high).toBeLessThan(0);
    expect(found[3]!.difference).toBeNull();
  });

  test('who is one and who the other changes no verdict that the numbers make plain', () => {
    const use = fc
      .tuple(
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 20, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([one, other, part]) => ({ one, other, both: Math.floor(part * Math.min(one, other)) }));
    fc.assert(
      fc.property(use, ({ one, other, both }) => {
        const all = 1000;
        const [found] = compareUse([{ one, other, both }], all);
        const [mirrored] = compareUse([{ one: other, other: one, both }], all);
        const side = Math.sign(both - (one * other) / all);
        for (const { verdict } of [found!, mirrored!]) {
          if (verdict === 'together') expect(side).toBe(1);
          if (verdict === 'apart') expect(side).toBe(-1);
        }
      }),
    );
  });

  // Seeded draws: the share of false alarms is the same in every run.
  test('where nothing has to do with anything, hardly any run reports a pair', () => {
    const random = createRandom(5);
    let alarms = 0;
    for (let run = 0; run < 200; run++) {
      const pairs = Array.from({ length: 20 }, () => {
        const use = { one: 0, other: 0, both: 0 };
        for (let customer = 0; customer < 500; customer++) {
          const [here, there] = [random.uniform() < 0.3, random.uniform() < 0.4];
          if (here) use.one++;
          if (there) use.other++;
          if (here && there) use.both++;
        }
        return use;
      });
      if (compareUse(pairs, 500).some(({ verdict }) => verdict !== 'asExpected')) alarms++;
    }
    expect(alarms / 200).toBeLessThan(0.08);
  });
});
