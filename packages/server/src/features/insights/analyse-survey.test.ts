import { ReportSchema } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { madeSource, madeSurvey } from '../../testing/made-survey.ts';
import type { SurveyData } from '../feedback/index.ts';
import { type AnalysisOptions, analyseSurvey } from './analyse-survey.ts';
import { presentReport } from './present-report.ts';

const usual: AnalysisOptions = { encoding: 'levels', unweighted: false, seed: 1, resamples: 200 };
const analyse = (data: SurveyData, options: Partial<AnalysisOptions> = {}) =>
  analyseSurvey({ data, source: madeSource, options: { ...usual, ...options } });

describe('refuses', () => {
  test('too few answers, saying how many it takes', () => {
    expect(() => analyse(madeSurvey({ rows: 4 }))).toThrow(
      expect.objectContaining({ code: 'too_few_answers', params: { have: 4, need: expect.any(Number) } }),
    );
  });

  test('weights behind which there is hardly anybody', () => {
    const data = madeSurvey({ rows: 300 });
    data.weights!.fill(1e-6);
    data.weights!.fill(1e6, 0, 8);
    expect(() => analyse(data)).toThrow(
      expect.objectContaining({ code: 'too_few_answers', params: { have: expect.any(Number), need: 10 } }),
    );
    expect(analyse(data, { unweighted: true }).weighted).toBe(false);
  });

  test('an outcome on which everybody agrees', () => {
    const data = madeSurvey({ rows: 100 });
    data.outcome.values.fill(7);
    expect(() => analyse(data)).toThrow(
      expect.objectContaining({ code: 'column_constant', params: { column: 'NPS', value: '7' } }),
    );
  });

  test('a segment of a column that is none, naming those there are', () => {
    expect(() => analyse(madeSurvey(), { segment: 'AGE:30' })).toThrow(
      expect.objectContaining({ code: 'column_missing', params: { column: 'AGE', candidates: ['REGION'] } }),
    );
  });

  test('a segment too small to say anything', () => {
    expect(() => analyse(madeSurvey(), { segment: 'REGION:Nowhere' })).toThrow(
      expect.objectContaining({ code: 'too_few_answers' }),
    );
  });

  test('work that its caller has stopped', () => {
    const request = { data: madeSurvey(), source: madeSource, options: usual };
    expect(() => analyseSurvey(request, { shouldStop: () => true })).toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
  });
});

describe('a survey with planted truth', () => {
  const report = analyse(madeSurvey());
  const entry = (key: string) => report.touchpoints.find((touchpoint) => touchpoint.key === key)!;

  test('names the largest sure gain in the unit in which it is told', () => {
    const gainOf = (touchpoint: (typeof report.touchpoints)[number], kind: 'avoidDisappointment' | 'createDelight') => {
      const gain = touchpoint.inNps!.potential[kind];
      return 'low' in gain && gain.low > 0 ? gain.value : Number.NEGATIVE_INFINITY;
    };
    for (const [code, kind] of [
      ['biggestAvoidDisappointment', 'avoidDisappointment'],
      ['biggestCreateDelight', 'createDelight'],
    ] as const) {
      const { evidence } = report.findings.find((finding) => finding.code === code)!;
      expect(evidence['unit']).toBe('nps');
      expect((evidence['gain'] as { value: number }).value).toBe(
        Math.max(...report.touchpoints.map((touchpoint) => gainOf(touchpoint, kind))),
      );
    }
  });

  test('is ranked as planted, and the shares sum to 1', () => {
    expect(report.touchpoints.slice(0, 3).map(({ key }) => key)).toEqual(['WAIT', 'ADVICE', 'GREET']);
    const sum = report.touchpoints.reduce((total, { influence }) => total + influence!.share.value, 0);
    expect(sum).toBeCloseTo(1, 10);
    expect(report.touchpoints.map(({ influence }) => influence!.rank)).toEqual([1, 2, 3, 4, 5]);
  });

  test('shows which disappoint, which delight and which do both', () => {
    expect(entry('WAIT').factor).toBe('basic');
    expect(entry('GREET').factor).toBe('excitement');
    expect(entry('ADVICE').factor).toBe('performance');
  });

  test('every estimate lies within its interval, and nothing is NaN', () => {
    const json = JSON.stringify(report);
    expect(ReportSchema.parse(JSON.parse(json))).toEqual(report);
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('low' in value && 'high' in value && 'value' in value) {
        expect(value.low as number).toBeLessThanOrEqual(value.value as number);
        expect(value.high as number).toBeGreaterThanOrEqual(value.value as number);
      }
      for (const inner of Object.values(value)) check(inner);
    };
    check(report);
  });

  test('counts people: promoters to detractors and the distribution sum to the answers', () => {
    const { nps, n, distribution } = report.outcome;
    expect(nps!.promoters + nps!.passives + nps!.detractors).toBe(n);
    expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
    for (const touchpoint of report.touchpoints) {
      expect(touchpoint.n + touchpoint.notUsed + touchpoint.missing).toBe(report.respondents);
    }
  });

  test('the same data and seed give the same bytes', () => {
    expect(JSON.stringify(analyse(madeSurvey()))).toBe(JSON.stringify(report));
  });

  test('weights count unless they are left out', () => {
    const plain = analyse(madeSurvey(), { unweighted: true });
    expect(report.weighted).toBe(true);
    expect(report.effectiveN).toBeLessThan(report.outcome.n);
    expect(plain.weighted).toBe(false);
    expect(plain.effectiveN).toBe(plain.outcome.n);
    expect(plain.outcome.mean.value).not.toBe(report.outcome.mean.value);
  });

  test('a segment is a report about its people only', () => {
    const north = analyse(madeSurvey(), { segment: 'REGION:North' });
    expect(north.filter).toEqual({ column: 'REGION', value: 'North' });
    expect(north.respondents).toBeLessThan(report.respondents);
    expect(north.respondents).toBeGreaterThan(400);
  });
});

test('only a question from 0 to 10 has an NPS', () => {
  const report = analyse(madeSurvey({ scale: [1, 10] }));
  expect(report.outcome.nps).toBeNull();
  expect(report.touchpoints.every(({ inNps }) => inNps === null)).toBe(true);
  expect(report.findings.map(({ code }) => code)).toContain('meanSummary');
  expect(report.findings.map(({ code }) => code)).not.toContain('npsSummary');
});

test('a touchpoint that nobody or everybody rated alike has no rank, and says so', () => {
  const data = madeSurvey({ rows: 300 });
  const [first, second] = data.touchpoints;
  first!.ratings.fill(Number.NaN);
  first!.states.fill(3);
  second!.ratings.fill(4);
  second!.states.fill(1);
  const report = analyse(data);
  const entry = (key: string) => report.touchpoints.find((touchpoint) => touchpoint.key === key)!;
  expect(entry('WAIT')).toMatchObject({
    n: 0,
    notUsed: 300,
    influence: null,
    mean: { notEnough: true },
    factor: 'unclear',
  });
  expect(entry('GREET')).toMatchObject({ n: 300, influence: null });
  expect(
    report.warnings.filter(({ code }) => code === 'touchpointConstant').map(({ params }) => params['touchpoint']),
  ).toEqual(['WAIT', 'GREET']);
});

describe('sentences', () => {
  const report = analyse(madeSurvey());

  test('are not stored, and each has one in both languages without holes', () => {
    expect(report.findings.every(({ text }) => text === '')).toBe(true);
    for (const language of ['de', 'en'] as const) {
      const said = presentReport(report, language);
      expect(said.language).toBe(language);
      for (const { code, text } of [...said.findings, ...said.warnings]) {
        expect(text, code).not.toMatch(/\{\{|NaN|undefined|null|Infinity|findings[.:]/);
        expect(text, code).not.toBe(code);
      }
    }
  });

  test('write numbers as the language does', () => {
    const said = (language: 'de' | 'en') =>
      presentReport(report, language).findings.find(({ code }) => code === 'topInfluence')!.text;
    expect(said('de')).toMatch(/„Waiting time“.*\d,\d\s%.*1\.\d{3} Bewertungen/);
    expect(said('en')).toMatch(/“Waiting time”.*\d\.\d%.*1,\d{3} ratings/);
  });

  test('call a renamed touchpoint by its new name, whatever is in that name', () => {
    const hostile = '<b>$t(findings:quoted) {{name}} "x"';
    const renamed = {
      ...report,
      touchpoints: report.touchpoints.map((one) => (one.key === 'WAIT' ? { ...one, name: hostile } : one)),
    };
    const { text } = presentReport(renamed, 'en').findings.find(({ code }) => code === 'topInfluence')!;
    expect(text).toContain(`“${hostile}”`);
    expect(text).not.toContain('Waiting time');
  });
});
