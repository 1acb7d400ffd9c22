import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents, makeLog } from '../testing/make-log.ts';
import { severityOf } from './account-entries.ts';
import { type AccountWeights, accountDefaults } from './account-weights.ts';
import { balanceCurve, keepAccounts, positiveToNegative } from './keep-accounts.ts';
import { measureWeakestLink } from './measure-weakest-link.ts';

const day = 86_400_000;

describe('refusals', () => {
  const log = makeLog([{ customer: 0, touchpoint: 0, time: 0, rating: 3 }]);
  test.each<[string, Partial<AccountWeights>, string]>([
    ['a negative deposit', { delighting: -1 }, 'option_invalid'],
    ['a withdrawal without end', { disappointing: Number.POSITIVE_INFINITY }, 'option_invalid'],
    ['no half-life', { halfLifeDays: 0 }, 'option_invalid'],
    ['a knock-out for nothing', { knockOutFrom: 0 }, 'option_invalid'],
    ['levels that overlap', { delightingFrom: 6 }, 'option_invalid'],
    ['a scale that begins above its disappointments', { lowest: 7 }, 'option_invalid'],
    ['importance of other touchpoints', { importance: [1] }, 'length_differs'],
    ['negative importance', { importance: [1, -1, 1, 1, 1, 1] }, 'value_invalid'],
  ])('%s', (_, weights, code) => {
    expect(() => keepAccounts(log, { ...weights, at: 0 })).toThrow(code);
    expect(() => balanceCurve(log, 0, weights)).toThrow(code);
  });
  test('a statement without a day', () => {
    expect(() => keepAccounts(log, { at: Number.NaN })).toThrow('option_invalid');
  });
});

describe('the account', () => {
  const log = makeLog([
    { customer: 0, touchpoint: 0, time: 0, rating: 9 },
    { customer: 0, touchpoint: 1, time: 10 * day, rating: 6 },
    { customer: 0, touchpoint: 2, time: 20 * day, rating: 8 },
    { customer: 0, touchpoint: 0, time: 20 * day, value: 12 },
    { customer: 1, touchpoint: 1, time: 20 * day, rating: 0 },
    { customer: 1, touchpoint: 0, time: 21 * day, rating: 10 },
  ]);
  const weights = { halfLifeDays: 10, disappointing: 2 };

  test('fades, and takes disappointments harder', () => {
    const { journeys, touchpoints } = keepAccounts(log, { ...weights, at: 20 * day });
    expect([...journeys.deposits]).toEqual([0.25, 0]);
    expect([...journeys.withdrawals]).toEqual([1, 2]);
    expect([...journeys.positive]).toEqual([1, 0]);
    expect([...touchpoints.withdrawals]).toEqual([0, 3, 0, 0, 0, 0]);
    expect(positiveToNegative(journeys)).toEqual({ positive: 1, negative: 2, ratio: 0.5 });
  });

  test('counts conversions and OK only when told to', () => {
    const { journeys } = keepAccounts(log, { ...weights, ok: 0.5, conversion: 3, at: 20 * day });
    expect(journeys.deposits[0]).toBe(0.25 + 0.5 + 3);
    expect(journeys.positive[0]).toBe(3);
  });

  test('names knock-outs, which no balance hides', () => {
    const { knockOuts, journeys } = keepAccounts(log, { at: 30 * day });
    expect([...knockOuts]).toEqual([4]);
    expect([...journeys.knockOuts]).toEqual([0, 1]);
    expect([...keepAccounts(log, { at: 30 * day, importance: [1, 0.5, 1, 1, 1, 1] }).knockOuts]).toEqual([]);
    expect(severityOf(0, accountDefaults)).toBe(1);
    expect(severityOf(6, accountDefaults)).toBeCloseTo(1 / 7, 12);
    expect(severityOf(7, accountDefaults)).toBe(0);
  });

  test('no negative experience is no ratio', () => {
    const { journeys } = keepAccounts(makeLog([{ customer: 0, touchpoint: 0, time: 0, rating: 10 }]), { at: 0 });
    expect(positiveToNegative(journeys).ratio).toBeNull();
  });

  test('its curve ends where the statement of that moment does', () => {
    fc.assert(
      fc.property(anyEvents, fc.double({ min: 0.00001, max: 1, noNaN: true }), (events, halfLifeDays) => {
        const made = makeLog(events);
        const given = { halfLifeDays, conversion: 0.3, ok: 0.1 };
        for (let j = 0; j < made.journeys; j++) {
          const curve = balanceCurve(made, j, given);
          const last = curve.at(-1);
          if (!last) continue;
          const { journeys } = keepAccounts(made, { ...given, at: last.time });
          expect(last.balance).toBeCloseTo(journeys.deposits[j]! - journeys.withdrawals[j]!, 9);
        }
      }),
    );
  });

  test('journeys and touchpoints hold the same entries', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { journeys, touchpoints, knockOuts } = keepAccounts(makeLog(events), { at: 20_000, ok: 0.2 });
        for (const column of ['deposits', 'withdrawals', 'positive', 'negative', 'knockOuts'] as const) {
          const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
          expect(sum(journeys[column])).toBeCloseTo(sum(touchpoints[column]), 9);
        }
        expect(knockOuts.length).toBe(journeys.knockOuts.reduce((a, b) => a + b, 0));
      }),
    );
  });
});

describe('the weakest link', () => {
  test('stands beside the mean, with where it lies', () => {
    const events = Array.from({ length: 6 }, (_, customer) => [
      { customer, touchpoint: 0, time: 0, rating: 10 },
      { customer, touchpoint: 1, time: 1, rating: customer < 3 ? 2 : 10 },
      { customer, touchpoint: 2, time: 2 },
    ]).flat();
    const link = measureWeakestLink(makeLog([...events, { customer: 6, touchpoint: 3, time: 0 }]));
    expect(link).toMatchObject({ journeys: 6, mean: { value: 8 }, weakest: { value: 6 } });
    expect([...link.weakestAt]).toEqual([1.5, 4.5, 0, 0, 0, 0]);
  });

  test('few journeys are not enough, and none without ratings', () => {
    const log = makeLog([{ customer: 0, touchpoint: 0, time: 0, rating: 4 }]);
    expect(measureWeakestLink(log).weakest).toMatchObject({ notEnough: true, n: 1 });
    expect(measureWeakestLink({ ...log, rating: null }).journeys).toBe(0);
  });
});
