import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guessMapping, parseMapping, recogniseRenamed, type SurveyMapping } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { applyMapping } from './apply-mapping.ts';
import { readTable } from './reading/read-table.ts';
import { summariseColumns } from './reading/summarise-columns.ts';
import type { SurveyData } from './survey-data.ts';

const shared = fileURLToPath(new URL('../../../../../../shared/', import.meta.url));
const fileOf = (year: number) => `${shared}data/sfo-airport-survey/${year}_SFO_Customer_Survey.csv`;
const years = [2012, 2013, 2014, 2015, 2016, 2017] as const;

function mappingOf(year: number): SurveyMapping {
  const path = new URL(`./fixtures/sfo-${year}.mapping.json`, import.meta.url);
  return parseMapping(JSON.parse(readFileSync(path, 'utf8')));
}

async function apply(year: number, mapping = mappingOf(year)): Promise<SurveyData> {
  const { table } = await readTable({ path: fileOf(year) });
  return applyMapping(table, mapping).data;
}

const countOf = (values: Float64Array) => values.filter((value) => !Number.isNaN(value)).length;
const levelCounts = (states: Uint8Array) =>
  [0, 1, 2, 3, 4].map((state) => states.filter((found) => found === state).length);

test('every kept mapping is a mapping', () => {
  expect(years.map((year) => mappingOf(year).touchpoints.length)).toEqual([13, 14, 14, 14, 14, 14]);
});

describe.skipIf(!existsSync(fileOf(2017)))('the waves of a real passenger survey', () => {
  test('2017: people, answers and levels as counted elsewhere', async () => {
    const data = await apply(2017);
    expect([data.rows, countOf(data.outcome.values)]).toEqual([2831, 2746]);
    const oracle = readFileSync(`${shared}oracles/sfo2017_levels_shares.csv`, 'utf8').trim().split('\n').slice(1);
    const expected = oracle.map((line) => {
      const [key, , ...counts] = line.replaceAll('"', '').split(',');
      return [key, counts.map(Number)];
    });
    expect(data.touchpoints.map(({ key, states }) => [key, levelCounts(states)])).toEqual(expected);
  });

  test.each([
    [2012, 3521, 3348],
    [2013, 3535, 3334],
    [2014, 2818, 2677],
    [2015, 2958, 2810],
    [2016, 3087, 2919],
    [2017, 2831, 2746],
  ])('%i: every row is read, the outcome counted', async (year, rows, answers) => {
    const data = await apply(year);
    expect([data.rows, countOf(data.outcome.values)]).toEqual([rows, answers]);
  });

  test.each([...years, 2010, 2011])('%i: the guess finds the same outcome and touchpoints', async (year) => {
    const { table } = await readTable({ path: fileOf(year) });
    const { mapping } = guessMapping(summariseColumns(table));
    expect(mapping).not.toBeNull();
    expect(applyMapping(table, mapping!).data.rows).toBe(table.rows);
    if (year < 2012) {
      expect(mapping!.outcome.column).toMatch(/^Q[68]N$/);
      expect(mapping!.touchpoints).toHaveLength(13);
      return;
    }
    const kept = mappingOf(year);
    expect(mapping!.respondent).toBe(kept.respondent);
    expect(mapping!.weight).toBe(kept.weight);
    expect([mapping!.outcome.column, mapping!.outcome.scale]).toEqual([kept.outcome.column, kept.outcome.scale]);
    const answersOf = (touchpoints: SurveyMapping['touchpoints']) =>
      touchpoints.map(({ column, scale, notUsed, missing }) => ({ column, scale, notUsed, missing }));
    expect(answersOf(mapping!.touchpoints)).toEqual(answersOf(kept.touchpoints));
  });

  test('a wave is recognised by the mapping of the one before, whatever its questions are called now', async () => {
    for (const year of [2013, 2014, 2015, 2016]) {
      const { table } = await readTable({ path: fileOf(year) });
      const { mapping } = recogniseRenamed(mappingOf(year - 1), table.columns);
      const own = mappingOf(year);
      const found = new Map(mapping?.touchpoints.map(({ name, column }) => [name, column]));
      for (const { name, column } of own.touchpoints) {
        if (found.has(name)) expect(`${year} ${found.get(name)}`).toBe(`${year} ${column}`);
      }
      if (year > 2014) expect(found.size).toBe(14);
    }
  });
});

describe('on data the project makes itself', () => {
  test('a kept mapping of a real wave reads a file of the same form', async () => {
    const mapping = mappingOf(2016);
    const { respondent, weight, segments, outcome, touchpoints } = mapping;
    const header = [respondent!, weight!, ...segments, outcome.column, ...touchpoints.map(({ column }) => column)];
    const row = (person: number) => [
      person + 1,
      1 + (person % 2) / 2,
      ...segments.map(() => person % 3),
      person % 7,
      ...touchpoints.map((_, at) => (person * ((at % 6) + 1) + at) % 7),
    ];
    const text = [header, ...Array.from({ length: 70 }, (_, person) => row(person))]
      .map((cells) => cells.join(','))
      .join('\n');
    const { table } = await readTable({ bytes: Buffer.from(text) });
    const { data } = applyMapping(table, mapping);
    expect([data.rows, countOf(data.outcome.values)]).toEqual([70, 50]);
    expect(levelCounts(data.touchpoints[0]!.states)).toEqual([20, 20, 10, 10, 10]);
  });
});
