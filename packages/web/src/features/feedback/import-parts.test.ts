import type { SurveyMapping } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { findLost, findRenamed } from './compare-mappings.ts';
import { guessNames } from './guess-names.ts';
import { placeProblem } from './place-problem.ts';

test('names are guessed from the file: the year is the wave', () => {
  expect(guessNames('2017_SFO_Customer_Survey.csv')).toEqual({ survey: 'SFO Customer Survey', wave: '2017' });
  expect(guessNames('Kundenbefragung 2024-Q3.xlsx')).toEqual({ survey: 'Kundenbefragung', wave: '2024-Q3' });
  expect(guessNames('umfrage.csv')).toEqual({ survey: 'umfrage', wave: 'umfrage' });
  expect(guessNames('2019.csv')).toEqual({ survey: '2019', wave: '2019' });
});

test('a problem is shown where it belongs', () => {
  expect(placeProblem({ code: 'values_outside_scale', params: { column: 'Q7' } })).toEqual({
    at: 'column',
    column: 'Q7',
  });
  // The column is not in the file, so no row of the editor could show it.
  expect(placeProblem({ code: 'column_missing', params: { column: 'Q7' } })).toEqual({ at: 'import' });
  expect(placeProblem({ code: 'file_empty', params: {} })).toEqual({ at: 'file' });
  expect(placeProblem({ code: 'too_few_answers', params: {} })).toEqual({ at: 'import' });
});

describe('a recognised survey', () => {
  const scale: [number, number] = [1, 5];
  const mapping = (touchpoints: SurveyMapping['touchpoints']): SurveyMapping => ({
    segments: [],
    outcome: { column: 'NET', scale: [0, 10] },
    touchpoints,
  });
  const reasons = [
    { code: 'fromSurvey' as const, column: 'Q7ART', params: { survey: 'SFO' } },
    { code: 'renamed' as const, column: 'Q7WALKWAY', params: { before: 'Q7WALKWAYS' } },
  ];

  test('shows each renamed column with its earlier name', () => {
    expect(findRenamed({ mapping: null, reasons, surveyId: null, surveyName: null })).toEqual([
      { before: 'Q7WALKWAYS', now: 'Q7WALKWAY' },
    ]);
  });

  test('names the touchpoints that the new file does not hold, and no renamed one', () => {
    const known = mapping([
      { column: 'Q7WALKWAYS', scale },
      { column: 'Q7ART', scale },
      { column: 'Q7WIFI', name: 'WLAN', scale },
    ]);
    const found = mapping([
      { column: 'Q7WALKWAY', scale, aliases: ['Q7WALKWAYS'] },
      { column: 'Q7ART', scale },
    ]);
    expect(findLost(known, found)).toEqual(['WLAN']);
    expect(findLost(known, null)).toHaveLength(3);
  });
});
