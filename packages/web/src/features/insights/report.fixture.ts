import type { Estimate, Factor, Ranking, Report, ReportTouchpoint } from '@anklang/domain';

/** A small ranking made by hand: two rivals for the first place, one sure third, one that has too few answers. */

export function estimate(value: number, low: number, high: number): Estimate {
  return { value, low, high };
}

type Made = {
  key: string;
  name: string;
  ranks?: [rank: number, low: number, high: number];
  share?: Estimate;
  factor?: Factor;
  avoid?: ReportTouchpoint['potential']['avoidDisappointment'];
  delight?: ReportTouchpoint['potential']['createDelight'];
};

export function madeTouchpoint({ key, name, ranks, share, factor, avoid, delight }: Made): ReportTouchpoint {
  const potential = {
    avoidDisappointment: avoid ?? estimate(0.1, 0.05, 0.15),
    createDelight: delight ?? estimate(0.2, -0.02, 0.3),
  };
  const penalty = estimate(-0.8, -1.1, -0.5);
  const reward = estimate(0.4, 0.2, 0.6);
  return {
    key,
    name,
    scale: [1, 5],
    cuts: { disappointing: 2, delighting: 5 },
    n: 1000,
    notUsed: 40,
    missing: 3,
    mean: estimate(3.9, 3.85, 3.95),
    levels: { disappointing: 100, ok: 600, delighting: 300 },
    levelShares: {
      disappointing: estimate(0.1, 0.08, 0.12),
      ok: estimate(0.6, 0.57, 0.63),
      delighting: estimate(0.3, 0.27, 0.33),
    },
    influence: ranks && share ? { share, rank: ranks[0], rankLow: ranks[1], rankHigh: ranks[2] } : null,
    penalty,
    reward,
    potential,
    factor: factor ?? 'performance',
    inNps: { penalty: estimate(-20, -28, -12), reward: estimate(10, 4, 16), potential },
  };
}

export function madeReport(changes: Partial<Report> = {}): Report {
  return {
    version: '0.1.0',
    language: 'de',
    encoding: 'levels',
    weighted: true,
    seed: 1,
    resamples: 500,
    source: {
      fileName: 'umfrage.csv',
      fileHash: 'abc',
      format: { kind: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', decimal: ',', sheet: null },
    },
    filter: null,
    respondents: 1100,
    effectiveN: 812.4,
    rSquared: estimate(0.31, 0.28, 0.35),
    outcome: {
      column: 'NPS',
      name: 'Empfehlung',
      scale: [0, 10],
      n: 1050,
      mean: estimate(7.9, 7.8, 8),
      nps: { value: 39.84, low: 36, high: 43.5, promoters: 600, passives: 270, detractors: 180, standardError: 1.9 },
      distribution: [
        { value: 6, count: 180 },
        { value: 8, count: 270 },
        { value: 10, count: 600 },
      ],
    },
    touchpoints: [
      madeTouchpoint({ key: 'A', name: 'Abflug', ranks: [1, 1, 2], share: estimate(0.3, 0.22, 0.36) }),
      madeTouchpoint({
        key: 'B',
        name: 'Beschilderung',
        ranks: [2, 1, 2],
        share: estimate(0.28, 0.21, 0.35),
        factor: 'basic',
      }),
      madeTouchpoint({ key: 'C', name: 'Ärztlicher Dienst', ranks: [3, 3, 3], share: estimate(0.1, 0.06, 0.14) }),
      madeTouchpoint({
        key: 'D',
        name: 'Zoll <& "mehr">',
        factor: 'unclear',
        avoid: { notEnough: true, have: 18, need: 30 },
      }),
    ],
    findings: [],
    warnings: [],
    ...changes,
  };
}

export function madeRanking(report: Report = madeReport()): Ranking {
  return { waveId: 'wave0001', report, touchpointIds: { A: 'touchpoint-a', B: 'touchpoint-b', C: 'touchpoint-c' } };
}
