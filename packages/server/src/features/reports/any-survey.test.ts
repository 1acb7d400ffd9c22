import { AnklangError, ReportSchema } from '@anklang/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeSource } from '../../testing/made-survey.ts';
import type { SurveyData } from '../feedback/index.ts';
import { analyseSurvey } from '../insights/index.ts';
import { renderReportHtml } from './render-report-html.ts';

/** Surveys as they come: few people, empty columns, everybody alike, copies of a column, weights of all sizes. */
const anySurvey = fc
  .record({
    rows: fc.integer({ min: 0, max: 160 }),
    touchpoints: fc.integer({ min: 1, max: 6 }),
    states: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 }),
    outcomes: fc.array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(Number.NaN)), {
      minLength: 1,
      maxLength: 30,
    }),
    weights: fc.option(fc.array(fc.constantFrom(0, 1e-9, 0.3, 1, 2.5, 1e6), { minLength: 1, maxLength: 7 })),
    steps: fc.array(fc.integer({ min: 0, max: 13 }), { minLength: 6, maxLength: 6 }),
    name: fc.string({ unit: 'binary', maxLength: 20 }),
    scale: fc.constantFrom<[number, number][]>([0, 10], [1, 10]),
  })
  .map(({ rows, touchpoints, states, outcomes, weights, steps, name, scale }): SurveyData => {
    const column = (values: readonly number[], step: number) =>
      Float64Array.from({ length: rows }, (_, row) => values[(row * (step + 1) + step) % values.length]!);
    return {
      rows,
      lines: Int32Array.from({ length: rows }, (_, row) => row + 2),
      respondentIds: Array.from({ length: rows }, (_, row) => String(row)),
      weights: weights && column(weights, 0),
      segments: [],
      outcome: { column: 'O', name, scale, values: column(outcomes, 2).map((value) => Math.max(scale[0], value)) },
      touchpoints: Array.from({ length: touchpoints }, (_, t) => {
        const codes = Uint8Array.from(column(states, steps[t]!));
        const ratings = Float64Array.from(codes, (code) => [1, 3, 5][code] ?? Number.NaN);
        return {
          key: `T${t}`,
          name: `${name} ${t}`,
          scale: [1, 5],
          cuts: { disappointing: 2, delighting: 5 },
          ratings,
          states: codes,
        };
      }),
    };
  });

test('every survey ends in a report without holes or in a failure that people can read', () => {
  let reports = 0;
  fc.assert(
    fc.property(anySurvey, fc.constantFrom('levels', 'linear'), (data, encoding) => {
      try {
        const options = { encoding, unweighted: false, seed: 3, resamples: 100 } as const;
        const report = analyseSurvey({ data, source: madeSource, options });
        reports++;
        expect(ReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
        for (const language of ['de', 'en'] as const) {
          const page = renderReportHtml({ ...report, outcome: { ...report.outcome, name: 'x' } }, language);
          expect(page).not.toMatch(/NaN|Infinity|undefined|\{\{/);
        }
      } catch (error) {
        if (!(error instanceof AnklangError)) throw error;
      }
    }),
    { numRuns: 150, seed: 20 },
  );
  expect(reports).toBeGreaterThan(40);
});
