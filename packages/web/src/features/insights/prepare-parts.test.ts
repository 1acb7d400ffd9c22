import { describe, expect, test } from 'vitest';
import { pickWave } from './pick-wave.ts';
import { prepareBasis } from './prepare-basis.ts';
import { prepareEvidence } from './prepare-evidence.ts';
import { prepareOutcome } from './prepare-outcome.ts';
import { estimate, madeReport, madeTouchpoint } from './report.fixture.ts';

describe('prepareOutcome', () => {
  test('writes the NPS with sign and interval, and the bands of its answers', () => {
    const model = prepareOutcome(madeReport(), 'de');
    expect(model.nps?.score).toMatchObject({ text: '+39,8', interval: '+36,0 bis +43,5' });
    expect(model.distribution.map(({ group }) => group)).toEqual(['detractors', 'passives', 'promoters']);
    expect(model.nps?.groups.map(({ text }) => text)).toEqual(['17,1\u00a0%', '25,7\u00a0%', '57,1\u00a0%']);
  });

  test('has no NPS and no bands on another scale', () => {
    const report = madeReport();
    const model = prepareOutcome(madeReport({ outcome: { ...report.outcome, scale: [1, 10], nps: null } }), 'en');
    expect(model.nps).toBeNull();
    expect(model.scale).toBe('1–10');
    expect(model.distribution.every(({ group }) => group === null)).toBe(true);
  });
});

describe('prepareBasis', () => {
  test('says shared cut points once and every other set beside them', () => {
    const own = { ...madeTouchpoint({ key: 'E', name: 'Eigen' }), cuts: { disappointing: 3, delighting: 5 } };
    const model = prepareBasis(madeReport({ touchpoints: [own, ...madeReport().touchpoints] }), 'de');
    expect(model.cuts.map(({ names }) => names.length)).toEqual([4, 1]);
    expect(model.effectiveN).toBe('812');
  });

  test('has no effective number of people without weights', () => {
    expect(prepareBasis(madeReport({ weighted: false }), 'de').effectiveN).toBeNull();
  });
});

describe('prepareEvidence', () => {
  const report = madeReport();
  const lines = (evidence: Record<string, unknown>, code = 'topInfluence') =>
    prepareEvidence({ code, text: '', evidence }, { report, language: 'de' });

  test('names touchpoints instead of columns and writes shares as percent with their interval', () => {
    expect(lines({ touchpoint: 'A', share: estimate(0.3, 0.2, 0.4), n: 1234 })).toEqual([
      { key: 'touchpoint', text: 'Abflug', touchpoint: 'A' },
      { key: 'share', text: '30,0\u00a0% (20,0\u00a0% bis 40,0\u00a0%)', touchpoint: null },
      { key: 'n', text: '1.234', touchpoint: null },
    ]);
  });

  test('reads an estimate that is the evidence itself, lists rivals, and leaves out what it cannot say', () => {
    expect(lines({ ...estimate(39.8, 36, 43), n: 10 }, 'npsSummary')[0]?.text).toBe('39,8 (36,0 bis 43,0)');
    expect(
      lines({
        rivals: [
          { touchpoint: 'B', rank: 2 },
          { touchpoint: 'C', rank: 3 },
        ],
      })[0]?.text,
    ).toBe('Beschilderung, Ärztlicher Dienst');
    expect(lines({ odd: { a: 1 }, nothing: null, none: Number.NaN })).toEqual([]);
  });
});

describe('pickWave', () => {
  const wave = (id: string, importedAt: string) => ({
    id,
    name: id,
    fileName: 'f',
    importedAt,
    fieldWork: null,
    respondents: 1,
    rejected: 0,
  });
  const survey = (id: string, waves: ReturnType<typeof wave>[]) => ({
    id,
    name: id,
    mapping: { segments: [], outcome: { column: 'O', scale: [0, 10] as [number, number] }, touchpoints: [] },
    createdAt: '2026-01-01T00:00:00Z',
    waves,
  });
  const surveys = [
    survey('s1', [wave('old', '2026-01-01T00:00:00Z')]),
    survey('s2', [wave('new', '2026-02-01T00:00:00Z')]),
  ];

  test('takes the wave of the address, else the newest, else none', () => {
    expect(pickWave(surveys, 'old')?.wave.id).toBe('old');
    expect(pickWave(surveys, undefined)?.wave.id).toBe('new');
    expect(pickWave(surveys, 'gone')?.wave.id).toBe('new');
    expect(pickWave([survey('s3', [])], undefined)).toBeNull();
  });
});
