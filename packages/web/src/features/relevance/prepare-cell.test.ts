import type { RelevanceCell } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../charts/format.ts';
import { prepareCell } from './prepare-cell.ts';
import { isNarrowed, mapQuery } from './relevance-search.ts';

const formats = formatsFor('de');
const few = { notEnough: true, have: 10, need: 57 } as const;
const data = {
  ...{ surveyId: 'survey01', waveId: 'wave0001', n: 300, rank: { low: 1, high: 2, of: 5 } },
  relevance: { value: 0.31, low: 0.24, high: 0.38 },
  avoidDisappointment: { value: 0.4, low: 0.2, high: 0.6 },
  createDelight: { value: 0.9, low: 0.5, high: 1.3 },
};
const cell: RelevanceCell = {
  ...{ columnId: null, data, surveys: 1 },
  judged: { relevance: { median: 7, low: 6, high: 9, people: 3 }, potential: null },
  gap: { relevance: 'higher', potential: null },
};

describe('a cell of the map', () => {
  test('holds measurement and judgement apart (004-22)', () => {
    const shown = prepareCell(cell, 'relevance', formats);
    expect(shown.data).toMatchObject({ kind: 'estimate', interval: expect.stringContaining('24') });
    expect(shown.judged).toEqual({ median: '7', low: '6', high: '9', isOne: false, people: 3 });
    expect(shown.gap).toBe('higher');
  });

  test('shows the larger of the two potentials and says which it is', () => {
    expect(prepareCell(cell, 'potential', formats)).toMatchObject({
      ...{ data: { text: '+0,90', of: 'delight' }, judged: null, gap: null },
    });
    const onlyAvoid = { ...cell, data: { ...data, createDelight: few } };
    expect(prepareCell(onlyAvoid, 'potential', formats).data).toMatchObject({ text: '+0,40', of: 'avoid' });
  });

  test('says how many are missing instead of a number, and nothing where nothing is', () => {
    const tooFew = prepareCell({ ...cell, data: { ...data, relevance: few } }, 'relevance', formats);
    expect(tooFew.data).toEqual({ kind: 'notEnough', have: 10, need: 57, more: 47 });
    expect(prepareCell(undefined, 'relevance', formats)).toEqual({ data: null, judged: null, gap: null });
  });
});

test('the side of the map that runs through the columns does not stand still as well', () => {
  const search = { segment: 'segment01', phase: 'phase0001', market: 'businesses' } as const;
  expect(mapQuery(search, 'all')).toEqual({
    by: 'segment',
    limit: 25,
    rows: 'all',
    phaseId: 'phase0001',
    with: 'markets:businesses',
  });
  expect(mapQuery({ ...search, by: 'phase' }, 'all')).toMatchObject({ segmentId: 'segment01' });
  expect(mapQuery({ ...search, by: 'phase' }, 'all')).not.toHaveProperty('phaseId');
  expect([isNarrowed({}), isNarrowed({ search: ' ' }), isNarrowed({ rows: 'filled' })]).toEqual([false, false, true]);
});
