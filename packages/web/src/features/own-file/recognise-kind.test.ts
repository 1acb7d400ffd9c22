import { type ColumnSummary, guessLogMapping, guessMapping } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { recogniseKind } from './recognise-kind.ts';

function column(name: string, values: readonly string[]): ColumnSummary {
  const numbers = values.map(Number).filter((value) => !Number.isNaN(value));
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return {
    ...{ name, filled: values.length, empty: 0, numeric: numbers.length, distinct: counts.size },
    minimum: numbers.length ? Math.min(...numbers) : null,
    maximum: numbers.length ? Math.max(...numbers) : null,
    values: [...counts].map(([value, count]) => ({ value, count })).slice(0, 30),
  };
}

const times = (count: number, value: (index: number) => string | number) =>
  Array.from({ length: count }, (_, index) => String(value(index)));

const survey = [
  column(
    'Nummer',
    times(200, (i) => i),
  ),
  ...['Hotline', 'Filiale', 'App', 'Brief'].map((name, k) =>
    column(
      name,
      times(200, (i) => 1 + ((i * 7 + k) % 5)),
    ),
  ),
  column(
    'Weiterempfehlung',
    times(200, (i) => (i * 3) % 11),
  ),
];
const log = [
  column(
    'Kunde',
    times(200, (i) => `K-${i % 50}`),
  ),
  column(
    'Touchpoint',
    times(200, (i) => ['Hotline', 'Filiale'][i % 2]!),
  ),
  column(
    'Zeitpunkt',
    times(200, (i) => `2026-04-01T10:${String(i % 60).padStart(2, '0')}:00Z`),
  ),
];

function kindOf(columns: ColumnSummary[], kind: 'csv' | 'xes' = 'csv', canBeSurvey = true) {
  const guessed = guessLogMapping(columns);
  return recogniseKind(
    { kind, suggestion: { mapping: guessed.mapping, pathMapping: null } },
    canBeSurvey ? { suggestion: { mapping: guessMapping(columns).mapping } } : null,
  );
}

describe('what a file is', () => {
  test('ratings of several touchpoints and a whole: a survey', () => expect(kindOf(survey)).toBe('survey'));
  test('who, where, when: interactions', () => expect(kindOf(log)).toBe('interactions'));
  test('a format made for logs holds interactions, whatever its columns are called', () => {
    expect(kindOf(survey, 'xes', false)).toBe('interactions');
  });
  test('a table that could be either is asked about', () => expect(kindOf([...log, ...survey])).toBe('both'));
  test('so is one that looks like neither', () => {
    expect(
      kindOf([
        column(
          'Spalte 1',
          times(20, (i) => i),
        ),
        column(
          'Spalte 2',
          times(20, (i) => `x${i}`),
        ),
      ]),
    ).toBe('neither');
  });
  test('a table that could not be read as a survey is none', () =>
    expect(kindOf(survey, 'csv', false)).toBe('neither'));
});
