import { parseMapping, type SurveyMappingInput } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { applyMapping } from './apply-mapping.ts';
import { madeCsv, madeMapping, madeRow } from './made-file.fixture.ts';
import { readTable } from './reading/read-table.ts';

async function apply(bytes: Buffer | string, change: Partial<SurveyMappingInput> = {}) {
  const { table } = await readTable({ bytes: Buffer.from(bytes), format: change.format });
  return applyMapping(table, parseMapping({ ...madeMapping, ...change }));
}

const refusal = (applying: Promise<unknown>) =>
  applying.then(
    () => 'applied',
    ({ code, params }) => ({ code, params }),
  );

/** The made survey with one cell of one person replaced. */
const withCell = (person: number, column: number, cell: string) =>
  madeCsv({ rows: (at) => (at === person ? madeRow(at).split(',').with(column, cell).join(',') : madeRow(at)) });

describe('a mapping that does not fit is refused by name', () => {
  test('a column that is not there, with the nearest that are', async () => {
    expect(await refusal(apply(madeCsv(), { weight: 'WEIGTH' }))).toEqual({
      code: 'column_missing',
      params: { column: 'WEIGTH', candidates: ['WEIGHT'] },
    });
  });

  test('a column used for two things', async () => {
    const refused = { code: 'column_mapped_twice', params: { column: 'NPS' } };
    expect(await refusal(apply(madeCsv(), { segments: ['NPS'] }))).toEqual(refused);
    const touchpoints = [...madeMapping.touchpoints, { column: 'NPS', scale: [0, 10] as [number, number] }];
    expect(await refusal(apply(madeCsv(), { touchpoints }))).toEqual(refused);
  });

  test('values outside the scale, counted, with the line of the first', async () => {
    const outcome = { ...madeMapping.outcome, missing: [] };
    expect(await refusal(apply(madeCsv(), { outcome }))).toEqual({
      code: 'values_outside_scale',
      params: { column: 'NPS', scale: '0–10', count: 4, values: [{ value: '11', count: 4, firstLine: 2 }] },
    });
    expect(await refusal(apply(withCell(4, 2, 'sehr gut')))).toMatchObject({
      code: 'values_outside_scale',
      params: { column: 'Q1WELCOME', values: [{ value: 'sehr gut', count: 1, firstLine: 6 }] },
    });
  });

  test('an outcome or a touchpoint that never varies', async () => {
    const same = (column: number) => madeCsv({ rows: (at) => madeRow(at).split(',').with(column, '4').join(',') });
    expect(await refusal(apply(same(1)))).toEqual({ code: 'column_constant', params: { column: 'NPS', value: '4' } });
    expect(await refusal(apply(same(3)))).toMatchObject({ code: 'column_constant', params: { column: 'Q1COUNTER' } });
  });

  test('a respondent who is there more than once', async () => {
    expect(await refusal(apply(withCell(9, 0, '3')))).toEqual({
      code: 'respondent_twice',
      params: { column: 'ID', respondent: '3', lines: [4, 11], count: 1 },
    });
    const often = madeCsv({
      rows: (at) =>
        madeRow(at)
          .split(',')
          .with(0, at < 4 ? 'x' : String(at))
          .join(','),
    });
    expect(await refusal(apply(often))).toMatchObject({ params: { respondent: 'x', count: 1 } });
  });

  test.each(['', '-1', 'much', 'Infinity', '1e999'])('the weight %j', async (weight) => {
    expect(await refusal(apply(withCell(2, 6, weight)))).toEqual({
      code: 'weight_invalid',
      params: { column: 'WEIGHT', value: weight, line: 4, count: 1 },
    });
  });

  test('weights that are all zero', async () => {
    const zero = madeCsv({ rows: (at) => madeRow(at).split(',').with(6, '0').join(',') });
    expect(await refusal(apply(zero))).toMatchObject({ code: 'weight_invalid', params: { value: '0', count: 40 } });
  });

  test('too few answers', async () => {
    expect(await refusal(apply(madeCsv({ people: 9 })))).toEqual({
      code: 'too_few_answers',
      params: { have: 8, need: 10 },
    });
  });

  test('a scale without whole bounds and without levels', async () => {
    const touchpoints = [{ column: 'Q1WELCOME', scale: [0.5, 5] as [number, number] }];
    expect(await refusal(apply(madeCsv(), { touchpoints }))).toMatchObject({ code: 'mapping_invalid' });
    const levels = { disappointing: 2, delighting: 4.5 };
    expect(await refusal(apply(madeCsv(), { touchpoints: [{ ...touchpoints[0]!, levels }] }))).toBe('applied');
  });
});

test('numbers are read however they are written, codes as numbers or words', async () => {
  const answers = ['4', '4.0', ' 4 ', '"4,0"', '6', '6.0', 'blank', 'NIE', '', '2', '1', '5'];
  const text = ['A;B', ...answers.map((answer, row) => `${row % 3};${answer.replaceAll('"', '')}`)].join('\n');
  const { data } = await apply(text, {
    respondent: undefined as never,
    weight: undefined as never,
    segments: [],
    format: { decimal: ',' },
    outcome: { column: 'A', scale: [0, 2] },
    touchpoints: [{ column: 'B', scale: [1, 5], notUsed: [6, 'nie'], missing: ['Blank'] }],
  });
  expect([...data.touchpoints[0]!.ratings]).toEqual([4, 4, 4, 4, ...Array(5).fill(Number.NaN), 2, 1, 5]);
  expect([...data.touchpoints[0]!.states]).toEqual([1, 1, 1, 1, 3, 3, 4, 3, 4, 0, 0, 2]);
  expect(data.respondentIds.slice(0, 2)).toEqual(['1', '2']);
  expect(data.weights).toBeNull();
});

test('levels follow the usual cuts of the scale unless the mapping says otherwise', async () => {
  const usual = (await apply(madeCsv())).data.touchpoints[0]!;
  expect(usual.cuts).toEqual({ disappointing: 2, delighting: 5 });
  const levels = { disappointing: 3, delighting: 4 };
  const own = (await apply(madeCsv(), { touchpoints: [{ ...madeMapping.touchpoints[0]!, levels }] })).data
    .touchpoints[0]!;
  expect([...own.states]).toEqual([...own.ratings].map((rating) => (rating <= 3 ? 0 : 2)));
});

test('a name that differs in signs only, or a known alias, is found and reported; people without a name are left out', async () => {
  const header = '*ID,Nps,Q1_WELCOME,OLD_COUNTER,Q1INVOICE,GENDER,WEIGHT';
  const rows = (at: number) => (at === 3 ? madeRow(at).split(',').with(0, '').join(',') : madeRow(at));
  const [welcome, counter, invoice] = madeMapping.touchpoints;
  const touchpoints = [welcome!, { ...counter!, aliases: ['OLD_COUNTER'] }, invoice!];
  const { data, renamed, rejected, rejectedCount } = await apply(madeCsv({ header, rows }), { touchpoints });
  expect(renamed).toEqual([
    { from: 'ID', to: '*ID' },
    { from: 'NPS', to: 'Nps' },
    { from: 'Q1WELCOME', to: 'Q1_WELCOME' },
    { from: 'Q1COUNTER', to: 'OLD_COUNTER' },
  ]);
  expect(data.touchpoints.map(({ key }) => key)).toEqual(['Q1WELCOME', 'Q1COUNTER', 'Q1INVOICE']);
  expect([data.rows, data.lines[3], rejectedCount]).toEqual([39, 6, 1]);
  expect(rejected).toEqual([{ line: 5, code: 'noRespondent', detail: '*ID' }]);
});
