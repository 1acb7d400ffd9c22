import { describe, expect, test } from 'vitest';
import { drawMonthsSvg } from './draw-months-svg.ts';
import { prepareMonths } from './prepare-months.ts';

describe('months as bars', () => {
  test('nothing is no chart', () => {
    expect(prepareMonths([], 'de')).toBeNull();
  });

  test('a month without interactions is a bar of nothing, across the turn of the year too', () => {
    const model = prepareMonths(
      [
        { month: '2026-02', interactions: 30 },
        { month: '2025-11', interactions: 1200 },
      ],
      'de',
    );
    expect(model?.bars.map(({ key, interactions }) => [key, interactions])).toEqual([
      ['2025-11', 1200],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 30],
    ]);
    expect(model?.peak).toMatchObject({ label: 'November 2025', text: '1.200' });
    expect(model?.isEven).toBe(false);
    expect(model?.axis.high).toBeGreaterThanOrEqual(1200);
  });

  test('the busiest is the earliest where two are alike', () => {
    const model = prepareMonths(
      [
        { month: '2026-01', interactions: 5 },
        { month: '2026-02', interactions: 5 },
      ],
      'en',
    );
    expect(model?.peak.label).toBe('January 2026');
    expect(model?.isEven).toBe(true);
  });

  test('a long history is told by year, and nothing of it is lost', () => {
    const model = prepareMonths(
      [
        { month: '1970-01', interactions: 2 },
        { month: '2025-05', interactions: 3 },
        { month: '2025-06', interactions: 4 },
      ],
      'de',
    );
    expect(model?.by).toBe('year');
    expect(model?.bars).toHaveLength(56);
    expect(model?.bars.at(-1)).toMatchObject({ label: '2025', interactions: 7 });
  });

  test('the picture stands for itself: title, words for each axis, no address from outside', () => {
    const model = prepareMonths([{ month: '2026-01', interactions: 5 }], 'de');
    const svg = model ? drawMonthsSvg(model, { title: 'Alles <im> Januar', basis: 'Gezählt' }) : '';
    expect(svg).toContain('Alles &lt;im&gt; Januar');
    expect(svg).toContain('Jan. 2026');
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
  });
});
