import { describe, expect, test } from 'vitest';
import { arrangeRows, nextSorting } from './arrange-rows.ts';
import { prepareRanking } from './prepare-ranking.ts';
import { estimate, madeRanking, madeReport, madeTouchpoint } from './report.fixture.ts';
import { prepareWorkLists } from './work-lists.ts';

const german = prepareRanking(madeRanking(), { language: 'de' });
const byKey = (key: string) => german.rows.find((row) => row.key === key)!;

describe('prepareRanking', () => {
  test('never shows a bare number where there is not enough data', () => {
    expect(byKey('D').avoid).toEqual({ kind: 'notEnough', have: 18, need: 30, more: 12 });
    expect(byKey('D').influence).toEqual({ kind: 'none' });
    expect(byKey('D').rank).toBeNull();
    expect(JSON.stringify(german)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('treats numbers that are none as absent', () => {
    const broken = madeTouchpoint({ key: 'X', name: 'X', ranks: [1, 1, 1], share: estimate(Number.NaN, 0, 1) });
    const { rows, influenceTop } = prepareRanking(madeRanking(madeReport({ touchpoints: [broken] })), {
      language: 'en',
    });
    expect(rows[0]?.influence).toEqual({ kind: 'none' });
    expect(influenceTop).toBe(0.01);
  });

  test('writes numbers as the language does, with a real minus sign', () => {
    expect(byKey('A').influence).toMatchObject({ text: '30,0\u00a0%', interval: '22,0\u00a0% bis 36,0\u00a0%' });
    expect(byKey('A').penalty).toMatchObject({ text: '−20,0', interval: '−28,0 bis −12,0' });
    const english = prepareRanking(madeRanking(), { language: 'en', unit: 'outcome' });
    expect(english.rows[0]?.penalty).toMatchObject({ text: '−0.80', interval: '−1.10 to −0.50' });
    expect(english.rows[0]?.influence).toMatchObject({ text: '30.0%' });
  });

  test('says the rank as a range and when it is certain', () => {
    expect(byKey('A').rank).toMatchObject({ text: '1', span: '1–2', sure: false });
    expect(byKey('C').rank).toMatchObject({ text: '3', span: '3', sure: true });
  });

  test('lays the levels around the zero line: left disappointing, right delighting, OK split', () => {
    const pieces = byKey('A').levels!.pieces;
    expect(pieces.map(({ level }) => level)).toEqual(['disappointing', 'ok', 'delighting']);
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      [-0.4, -0.3],
      [-0.3, 0.3],
      [0.3, 0.6],
    ]);
    expect(german.reach).toBeCloseTo(0.6);
  });

  test('offers points of the NPS only where the outcome has one', () => {
    expect(german).toMatchObject({ unit: 'nps', unitsToChoose: true });
    const report = madeReport();
    const plain = madeReport({ outcome: { ...report.outcome, scale: [1, 10], nps: null } });
    expect(prepareRanking(madeRanking(plain), { language: 'de', unit: 'nps' })).toMatchObject({
      unit: 'outcome',
      unitsToChoose: false,
    });
  });

  test('knows which touchpoints are in the register', () => {
    expect(byKey('A').touchpointId).toBe('touchpoint-a');
    expect(byKey('D').touchpointId).toBeNull();
  });
});

describe('arrangeRows', () => {
  const keys = (arrangement: Partial<Parameters<typeof arrangeRows>[1]>) =>
    arrangeRows(german.rows, { sort: 'rank', descending: false, language: 'de', ...arrangement }).map((row) => row.key);

  test('puts rows without the asked value last in both directions', () => {
    expect(keys({})).toEqual(['A', 'B', 'C', 'D']);
    expect(keys({ descending: true })).toEqual(['C', 'B', 'A', 'D']);
    expect(keys({ sort: 'avoid', descending: true }).at(-1)).toBe('D');
    expect(keys({ sort: 'avoid' }).at(-1)).toBe('D');
  });

  test('sorts names as people of the language expect', () => {
    expect(keys({ sort: 'name' })).toEqual(['A', 'C', 'B', 'D']);
  });

  test('filters by part of the name in any case, and by factor', () => {
    expect(keys({ search: 'ÄRZT' })).toEqual(['C']);
    expect(keys({ factor: 'basic' })).toEqual(['B']);
    expect(keys({ factor: 'basic', search: 'abflug' })).toEqual([]);
  });

  test('a second click turns the order round, another column begins at its interesting end', () => {
    expect(nextSorting({ sort: 'rank', descending: false }, 'rank')).toEqual({ sort: 'rank', descending: true });
    expect(nextSorting({ sort: 'rank', descending: true }, 'influence')).toEqual({
      sort: 'influence',
      descending: true,
    });
    expect(nextSorting({ sort: 'influence', descending: true }, 'name')).toEqual({ sort: 'name', descending: false });
  });
});

describe('prepareWorkLists', () => {
  test('ranks by potential, leaves out what lacks data, and marks gains that may be nothing', () => {
    const touchpoints = [
      madeTouchpoint({ key: 'A', name: 'klein', avoid: estimate(0.5, 0.1, 1) }),
      madeTouchpoint({ key: 'B', name: 'groß', avoid: estimate(2, -0.1, 3) }),
      madeTouchpoint({ key: 'C', name: 'Verlust', avoid: estimate(-0.4, -1, -0.1) }),
      madeTouchpoint({ key: 'D', name: 'zu wenig', avoid: { notEnough: true, have: 1, need: 30 } }),
    ];
    const { rows } = prepareRanking(madeRanking(madeReport({ touchpoints })), { language: 'de' });
    const { avoid } = prepareWorkLists(rows);
    expect(avoid.map(({ row, sure }) => [row.key, sure])).toEqual([
      ['B', false],
      ['A', true],
    ]);
  });
});
