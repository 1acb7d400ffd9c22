import { describe, expect, test } from 'vitest';
import { madeBreaks, madeWeakestLink } from '../answers.fixture.ts';
import { breaksCsv } from './breaks-csv.ts';
import { drawBreaksSvg } from './breaks-svg.ts';
import { filterBreaks, prepareBreaks } from './prepare-breaks.ts';
import { prepareWeakestLink } from './prepare-weakest-link.ts';

describe('breaks as they are shown', () => {
  const model = prepareBreaks(madeBreaks(), 'de');

  test('an answer without breaks says whether nothing stood out or nothing could be compared', () => {
    expect(prepareBreaks({ ...madeBreaks(), rows: [] }, 'de').outcome).toBe('none');
    expect(prepareBreaks({ ...madeBreaks(), rows: [], judged: 0 }, 'de').outcome).toBe('tooFew');
  });

  test('an interval that is none, or a step that is not there, is never a row', () => {
    const [row] = madeBreaks().rows;
    const broken = [
      { ...row!, lost: { value: Number.NaN, low: 0, high: 1 } },
      { ...row!, from: 99 },
    ];
    expect(prepareBreaks({ ...madeBreaks(), rows: broken }, 'de').rows).toEqual([]);
  });

  test('numbers stand with their interval, ratio and border', () => {
    expect(model.rows[0]).toMatchObject({
      rank: 1,
      from: 'Angebot',
      to: 'Vertrag',
      lost: { text: '88', interval: '62 bis 115' },
      share: '42,0\u00a0%',
      otherShare: '14,0\u00a0%',
      times: '3,0',
      border: { from: 'Vertrieb', to: 'Recht' },
      selection: { kind: 'break', from: 'step-3', to: 'step-4', break: 'stop' },
    });
  });

  test('where the interval reaches down to nothing, a break is told as a close one', () => {
    const [row] = madeBreaks().rows;
    const close = { ...madeBreaks(), rows: [{ ...row!, lost: { value: 40, low: -2, high: 82 } }, row!] };
    expect(prepareBreaks(close, 'de').rows.map((shown) => shown.close)).toEqual([true, false]);
  });

  test('within a department, or where one is unknown, there is no border; what never happens elsewhere has no ratio', () => {
    expect(model.rows.map(({ border }) => border !== null)).toEqual([true, true, false, false, true]);
    expect(model.rows[4]?.times).toBeNull();
    expect(model.falseDiscovery).toBe('5\u00a0%');
  });

  test('filters keep the ranks of the whole list', () => {
    expect(filterBreaks(model.rows, { kind: 'rating' }).map(({ rank }) => rank)).toEqual([2, 5]);
    expect(filterBreaks(model.rows, { borders: true })).toHaveLength(3);
    expect(model.counts).toEqual({ stop: 1, wait: 1, repeat: 1, rating: 2 });
  });

  test('a spreadsheet gets every row, and no name becomes a formula', () => {
    const answer = madeBreaks();
    answer.steps[3]!.name = '=HYPERLINK("x")';
    const csv = breaksCsv(answer);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(6);
    expect(csv).toContain(`stop;"'=HYPERLINK(""x"")";Vertrag;88.4;`);
  });

  test('the picture stands alone, with names of strangers made harmless', () => {
    const words = { title: 'A & B', subtitle: '', basis: 'Stand', lost: '', share: '', border: 'Grenze' };
    const kind = { stop: 'hört auf', wait: 'wartet', repeat: 'zurück', rating: 'enttäuscht' };
    const svg = drawBreaksSvg(model.rows, { ...words, kind, formatCount: String });
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|var\(|NaN|undefined/);
    expect(svg).toContain('Vertrag → Rechnung &lt;&amp;&gt; &quot;Brief&quot;');
    expect(svg.match(/<circle /g)).toHaveLength(5);
    expect(svg).toContain('hört auf · Grenze');
  });
});

describe('the weakest link', () => {
  test('stands beside the mean, and its places add up to all', () => {
    const model = prepareWeakestLink(madeWeakestLink(), 'en', 3);
    expect(model.mean).toMatchObject({ both: '7.41 (7.30 to 7.52)' });
    expect(model.weakest).toMatchObject({ text: '4.87' });
    expect(model.places.map(({ name }) => name)).toEqual(['Website', 'Hotline', 'Filiale']);
    expect(model.rest).toMatchObject({ count: 3 });
    const shares = [...model.places.map(({ share }) => share), model.rest?.share ?? 0];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('one more than there is room for is shown, not hidden as one other', () => {
    expect(prepareWeakestLink(madeWeakestLink(), 'de', 5)).toMatchObject({ rest: null });
  });

  test('without ratings there is nothing but words', () => {
    const none = { notEnough: true as const, have: 0, need: 5 };
    const model = prepareWeakestLink(
      { ...madeWeakestLink(), rated: 0, mean: none, weakest: none, weakestAt: [] },
      'de',
    );
    expect(model).toMatchObject({ mean: { kind: 'notEnough', more: 5 }, places: [], rest: null });
  });
});
