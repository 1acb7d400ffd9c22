import type { Report } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { findGains } from './find-gains.ts';

type Made = {
  name: string;
  ranks?: [number, number];
  avoid?: [number, number, number];
  delight?: [number, number, number];
};

function reportOf(made: readonly Made[], nps: object | null = {}): Report {
  const estimate = (numbers: [number, number, number] | undefined) =>
    numbers ? { value: numbers[0], low: numbers[1], high: numbers[2] } : { notEnough: true, have: 3, need: 10 };
  const touchpoints = made.map(({ name, avoid, delight }) => {
    const potential = { avoidDisappointment: estimate(avoid), createDelight: estimate(delight) };
    return { key: name, name, potential, inNps: nps ? { potential } : null };
  });
  return { touchpoints, outcome: { nps } } as unknown as Report;
}

describe('gains', () => {
  test('only what goes beyond chance, the largest first', () => {
    const gains = findGains(
      reportOf([
        { name: 'Kasse', avoid: [5, 2, 8], delight: [3, -1, 7] },
        { name: 'Hotline', delight: [9, 4, 14] },
      ]),
    );
    expect(gains.map(({ kind, name, value }) => [kind, name, value])).toEqual([
      ['createDelight', 'Hotline', 9],
      ['avoidDisappointment', 'Kasse', 5],
    ]);
  });
  test('where nobody was asked 0 to 10 they are counted on the scale of the outcome', () => {
    const gains = findGains(reportOf([{ name: 'Kasse', avoid: [0.4, 0.2, 0.6] }], null));
    expect(gains).toMatchObject([{ name: 'Kasse', value: 0.4, low: 0.2 }]);
  });
});
