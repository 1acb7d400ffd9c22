import { type ColumnSummary, type SurveyMapping, SurveyMappingSchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { readJsonFile } from '../../lib/read-json-file.ts';
import { checkColumn, checkDraft, meaningOf } from './check-draft.ts';
import { findColumns } from './find-columns.ts';
import { finishMapping } from './finish-mapping.ts';
import { assignRole, changeColumn, copyRules, draftMapping, emptyDraft, nameCode } from './mapping-draft.ts';
import { suggestScale } from './suggest-scale.ts';

function summary(name: string, counts: Record<string, number>, changes: Partial<ColumnSummary> = {}): ColumnSummary {
  const values = Object.entries(counts).map(([value, count]) => ({ value, count }));
  const numbers = values.map(({ value }) => Number(value)).filter(Number.isFinite);
  const filled = values.reduce((sum, { count }) => sum + count, 0);
  return {
    name,
    filled,
    empty: 0,
    numeric: filled,
    distinct: values.length,
    minimum: numbers.length > 0 ? Math.min(...numbers) : null,
    maximum: numbers.length > 0 ? Math.max(...numbers) : null,
    values,
    ...changes,
  };
}

const columns = [
  summary('ID', { a: 1, b: 1, c: 1 }),
  summary('NET', { '9': 5, '10': 4, '3': 2, '11': 1 }),
  summary('Q7WALKWAY', { '5': 6, '4': 3, '6': 2, '0': 1 }),
  summary('Q7ART', { '5': 6, '2': 3, '6': 2 }),
  summary('AGE', { '1': 6, '2': 6 }),
];
const summaries = new Map(columns.map((column) => [column.name, column]));
const mapping: SurveyMapping = {
  respondent: 'ID',
  segments: ['AGE'],
  outcome: { column: 'NET', name: 'Empfehlung', scale: [0, 10], missing: [11] },
  touchpoints: [
    { column: 'Q7WALKWAYS', name: 'Laufbänder', scale: [1, 5], notUsed: [6], missing: [0], aliases: ['Q7WALKWAY'] },
    { column: 'Q7ART', scale: [1, 5], notUsed: [6] },
  ],
};

describe('draftMapping and finishMapping', () => {
  test('keep a mapping as it was, and take a renamed column with its earlier name', () => {
    const draft = draftMapping(mapping, columns);
    const finished = finishMapping(draft);
    expect(finished).toEqual({
      ...mapping,
      touchpoints: [
        { ...mapping.touchpoints[0], column: 'Q7WALKWAY', aliases: ['Q7WALKWAYS'] },
        mapping.touchpoints[1],
      ],
    });
    expect(SurveyMappingSchema.safeParse(finished).success).toBe(true);
    expect(draft.unknown).toEqual([]);
  });

  test('name what the file does not have', () => {
    const gone = { ...mapping, weight: 'WEIGHT', touchpoints: [{ column: 'GONE', scale: [1, 5] as [number, number] }] };
    expect(draftMapping(gone, columns).unknown).toEqual(['WEIGHT', 'GONE']);
  });

  test('an unfinished draft is no mapping', () => {
    expect(finishMapping(draftMapping(null, columns))).toBeNull();
    const noScale = changeColumn(draftMapping(mapping, columns), 'Q7ART', { high: null });
    expect(finishMapping(noScale)).toBeNull();
  });

  test('codes that are words stay words, numbers become numbers', () => {
    const draft = changeColumn(draftMapping(mapping, columns), 'Q7ART', { notUsed: ['Blank', '6'] });
    expect(finishMapping(draft)?.touchpoints[1]?.notUsed).toEqual(['Blank', 6]);
  });

  test('carry the survey name and how the file is read', () => {
    const finished = finishMapping(draftMapping(mapping, columns), { name: 'SFO', format: { delimiter: ';' } });
    expect(finished).toMatchObject({ name: 'SFO', format: { delimiter: ';' } });
    expect(finishMapping(draftMapping(mapping, columns), { format: {} })).not.toHaveProperty('format');
  });
});

describe('assignRole', () => {
  test('only one column is the outcome; the former one loses the role and keeps its rules', () => {
    const draft = assignRole(draftMapping(mapping, columns), { columns: ['AGE'], role: 'outcome', summaries });
    const roles = Object.fromEntries(draft.columns.map(({ column, role }) => [column, role]));
    expect(roles).toMatchObject({ AGE: 'outcome', NET: 'ignore' });
    expect(draft.columns.find(({ column }) => column === 'NET')?.missing).toEqual(['11']);
  });

  test('a new touchpoint gets the scale its values suggest, a known one keeps its own', () => {
    const draft = assignRole(draftMapping(null, columns), { columns: ['Q7ART', 'NET'], role: 'touchpoint', summaries });
    const scales = draft.columns.flatMap(({ role, low, high }) => (role === 'touchpoint' ? [[low, high]] : []));
    expect(scales).toHaveLength(2);
    expect(scales.every(([low, high]) => low !== null && high !== null)).toBe(true);
    const kept = assignRole(changeColumn(draft, 'NET', { low: 0, high: 10 }), {
      columns: ['NET'],
      role: 'outcome',
      summaries,
    });
    expect(kept.columns.find(({ column }) => column === 'NET')).toMatchObject({ low: 0, high: 10 });
  });
});

describe('checks before the import', () => {
  test('values outside the scale that no rule names are shown with counts, and one click settles each', () => {
    const column = { ...emptyDraft('Q7ART'), role: 'touchpoint' as const, low: 1, high: 5 };
    const art = summaries.get('Q7ART')!;
    expect(checkColumn(column, art)).toEqual([{ code: 'outside', values: [{ value: '6', count: 2 }], count: 2 }]);
    expect(checkColumn(nameCode(column, '6', 'notUsed'), art)).toEqual([]);
    expect(checkColumn(nameCode(column, '6', 'missing'), art)).toEqual([]);
  });

  test('a value has one meaning: naming it again moves it', () => {
    const first = nameCode(emptyDraft('X'), '6', 'notUsed');
    const second = nameCode(first, '6.0', 'missing');
    expect(second).toMatchObject({ notUsed: [], missing: ['6.0'] });
    expect(nameCode(second, '6', 'rating')).toMatchObject({ notUsed: [], missing: [] });
  });

  test('rare values that are not listed are told by the extremes', () => {
    const column = { ...emptyDraft('X'), role: 'touchpoint' as const, low: 1, high: 5 };
    const many = summary('X', { '1': 5, '2': 5 }, { distinct: 40, maximum: 99, filled: 60, numeric: 60 });
    expect(checkColumn(column, many)).toEqual([{ code: 'outsideUnseen', minimum: 1, maximum: 99 }]);
    expect(checkColumn(column, { ...many, maximum: 5 })).toEqual([]);
  });

  test('scale, cut points, constant outcome, weight and doubled respondents are named at their column', () => {
    const rated = { ...emptyDraft('X'), role: 'outcome' as const };
    expect(checkColumn(rated, columns[1]!)[0]?.code).toBe('scaleMissing');
    expect(checkColumn({ ...rated, low: 5, high: 5 }, columns[1]!)[0]?.code).toBe('scaleOrder');
    expect(checkColumn({ ...rated, low: 0, high: 10 }, summary('X', { '7': 30 }))).toEqual([
      { code: 'constant', value: '7' },
    ]);
    const touchpoint = { ...rated, role: 'touchpoint' as const, low: 1, high: 5 };
    const cuts = { disappointing: 4, delighting: 3 };
    expect(checkColumn({ ...touchpoint, cuts }, summary('X', { '1': 1, '5': 1 }))).toEqual([{ code: 'cutsOrder' }]);
    const weight = { ...emptyDraft('W'), role: 'weight' as const };
    expect(checkColumn(weight, summary('W', { '1': 2, viel: 1 }))).toEqual([
      { code: 'weightNotNumeric', value: 'viel' },
    ]);
    expect(checkColumn(weight, summary('W', { '-1': 2 }))).toEqual([{ code: 'weightNegative', value: '-1' }]);
    const respondent = { ...emptyDraft('R'), role: 'respondent' as const };
    expect(checkColumn(respondent, summary('R', { a: 2, b: 1 }))[0]?.code).toBe('respondentTwice');
  });

  test('unused columns are never in the way', () => {
    expect(checkColumn(emptyDraft('X'), summary('X', { viel: 3 }))).toEqual([]);
  });

  test('the mapping as a whole is ready only with an outcome, touchpoints and no open question', () => {
    expect(checkDraft(draftMapping(null, columns), summaries)).toMatchObject({
      issues: ['outcomeMissing', 'touchpointsMissing'],
      ready: false,
    });
    expect(checkDraft(draftMapping(mapping, columns), summaries).ready).toBe(true);
    const open = changeColumn(draftMapping(mapping, columns), 'Q7ART', { notUsed: [] });
    const check = checkDraft(open, summaries);
    expect(check.ready).toBe(false);
    expect([...check.columns.keys()]).toEqual(['Q7ART']);
  });

  test('meanings: a code wins over the scale, blanks are no answer, words outside are open', () => {
    const column = { ...emptyDraft('X'), low: 0, high: 10, missing: ['0'] };
    expect(meaningOf(column, '0')).toBe('missing');
    expect(meaningOf(column, ' ')).toBe('missing');
    expect(meaningOf(column, '10')).toBe('rating');
    expect(meaningOf(column, 'Blank')).toBe('outside');
  });
});

describe('hundreds of columns', () => {
  const draft = draftMapping(mapping, columns);
  const find = (search: string, filter: Parameters<typeof findColumns>[1]['filter']) =>
    findColumns(draft.columns, { search, filter, summaries, issues: [] }).map(({ column }) => column);

  test('are searched by column, given name and value, every word counting', () => {
    expect(find('lauf', 'all')).toEqual(['Q7WALKWAY']);
    expect(find('q7 art', 'all')).toEqual(['Q7ART']);
    expect(find('11', 'all')).toEqual(['NET']);
    expect(find('nirgends', 'all')).toEqual([]);
  });

  test('are filtered by what they are', () => {
    expect(find('', 'touchpoint')).toEqual(['Q7WALKWAY', 'Q7ART']);
    expect(find('', 'segment')).toEqual(['AGE']);
    expect(find('', 'used')).toHaveLength(5);
    expect(find('', 'issues')).toEqual([]);
  });

  test('share their rules by one click, names stay', () => {
    const from = { ...draft.columns[2]!, low: 1, high: 7 };
    const copied = copyRules(draft, from, ['Q7ART']);
    expect(copied.columns[3]).toMatchObject({ name: '', low: 1, high: 7, notUsed: ['6'], missing: ['0'] });
    expect(copied.columns[4]).toBe(draft.columns[4]);
  });
});

describe('suggestScale', () => {
  test('takes the narrowest usual scale and lets rare codes stand outside', () => {
    expect(suggestScale(summary('X', { '1': 50, '3': 50, '5': 90 }))).toEqual([1, 5]);
    expect(suggestScale(summary('X', { '0': 10, '7': 50, '10': 90 }))).toEqual([0, 10]);
    expect(suggestScale(summary('X', { '1': 10, '10': 90, '99': 1 }))).toEqual([1, 10]);
    expect(suggestScale(summary('X', { '0': 10, '1': 90, '2': 10 }))).toEqual([0, 2]);
    expect(suggestScale(summary('X', { ja: 10 }))).toBeNull();
  });
});

describe('a mapping from a file', () => {
  test('refuses what is no mapping and says where', () => {
    expect(readJsonFile(SurveyMappingSchema, '{')).toEqual({ ok: false, places: ['JSON'] });
    const written = JSON.stringify({ ...mapping, farbe: 1, outcome: { column: 'NET', scale: [10, 0] } });
    const wrong = readJsonFile(SurveyMappingSchema, written);
    expect(wrong.ok).toBe(false);
    expect(!wrong.ok && wrong.places).toEqual(expect.arrayContaining(['outcome.scale', 'farbe']));
  });

  test('reads back what was saved', () => {
    const result = readJsonFile(SurveyMappingSchema, `\ufeff${JSON.stringify(mapping)}`);
    expect(result).toEqual({ ok: true, value: mapping });
  });
});
