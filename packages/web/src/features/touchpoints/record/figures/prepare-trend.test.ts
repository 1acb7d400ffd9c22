import { expect, test } from 'vitest';
import { prepareTrend, sayMonth } from './prepare-trend.ts';

test('a course is told in percentage points with its intervals; too few ratings give no number (000-11)', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const points = [
    {
      ...{ label: '2026-01', at, ratings: { disappointing: 10, ok: 10, delighting: 20 } },
      balance: { value: 0.25, low: -0.004, high: 0.5 },
    },
    {
      ...{ label: '2026-02', at, ratings: { disappointing: 1, ok: 0, delighting: 0 } },
      balance: { notEnough: true as const, have: 1, need: 5 },
    },
  ];
  const [first, second] = prepareTrend(points, { language: 'de', areMonths: true });
  expect(first).toMatchObject({
    ...{ label: 'Jan. 2026', ratings: 40 },
    balance: { kind: 'estimate', text: '+25', interval: '0 bis +50' },
  });
  expect(second).toMatchObject({ ratings: 1, balance: { kind: 'notEnough', more: 4 } });
  expect(prepareTrend(points, { language: 'en', areMonths: false })[0]?.label).toBe('2026-01');
  expect(sayMonth('Welle 3', 'de')).toBe('Welle 3');
});
