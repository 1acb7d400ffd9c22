import { expect, test } from 'vitest';
import { madeSource, madeSurvey } from '../../testing/made-survey.ts';
import { analyseSurvey } from './analyse-survey.ts';
import { rankingCsv, withoutFormula } from './ranking-csv.ts';

test('what a spreadsheet would run is marked as text, numbers are not', () => {
  for (const text of ['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', '+1+1', '-1,5e']) {
    expect(withoutFormula(text)).toBe(`'${text}`);
  }
  for (const text of ['-1', '+1.5', '-1,5', 'a=1', '', "'x"]) expect(withoutFormula(text)).toBe(text);
});

test('each language gets the form its spreadsheets read', () => {
  const options = { encoding: 'levels', unweighted: false, seed: 1, resamples: 200 } as const;
  const report = analyseSurvey({ data: madeSurvey(), source: madeSource, options });
  const german = rankingCsv(report, 'de');
  const english = rankingCsv(report, 'en');
  expect(german.startsWith('\ufeffRang;')).toBe(true);
  expect(english.startsWith('\ufeffrank,')).toBe(true);
  const [head, first] = german
    .slice(1)
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(first).toHaveLength(head!.length);
  const { value } = report.touchpoints[0]!.influence!.share;
  expect(first).toContain(String(value).replace('.', ','));
  expect(english.split('\r\n')[1]!.split(',')).toContain(String(value));
  expect(german + english).not.toMatch(/NaN|undefined|null|object/);
});
