import { describe, expect, test } from 'vitest';
import { rankingQuery, readSorting, splitSegment, writeSorting } from './ranking-search.ts';

describe('the address of a ranking', () => {
  test('asks the server for the defaults when it is empty', () => {
    expect(rankingQuery({})).toEqual({ encoding: 'levels', unweighted: 'false', seed: 1 });
  });

  test('sends what changes the numbers, and nothing that only arranges them', () => {
    const query = rankingQuery({ encoding: 'linear', unweighted: true, segment: 'AGE:3', search: 'x', view: 'table' });
    expect(query).toEqual({ encoding: 'linear', unweighted: 'true', seed: 1, segment: 'AGE:3' });
  });

  test('ignores a segment without a column and a sort order that means nothing', () => {
    expect(rankingQuery({ segment: 'nonsense' })).not.toHaveProperty('segment');
    expect(readSorting({ sort: 'nonsense' })).toEqual({ sort: 'rank', descending: false });
  });

  test('stays short: the usual order is not written', () => {
    expect(writeSorting({ sort: 'rank', descending: false })).toEqual({ sort: undefined, descending: undefined });
    expect(writeSorting({ sort: 'influence', descending: true })).toEqual({ sort: 'influence', descending: undefined });
    expect(readSorting(writeSorting({ sort: 'influence', descending: false }))).toEqual({
      sort: 'influence',
      descending: false,
    });
  });

  test('a value of a segment may hold a colon', () => {
    expect(splitSegment('TIME:10:30')).toEqual({ column: 'TIME', value: '10:30' });
  });
});
