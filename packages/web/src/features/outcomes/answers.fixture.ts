import {
  type ConversionAttribution,
  ConversionAttributionSchema,
  type JourneyBreaks,
  JourneyBreaksSchema,
  type JourneyPlanComparison,
  PlanComparisonSchema,
  type PlannedJourney,
  PlanSchema,
  type RelationshipAccount,
  RelationshipAccountSchema,
  type WeakestLinkAnswer,
  WeakestLinkAnswerSchema,
} from '@anklang/domain';

// Answers of an invented company, checked against the contract, so that a test never rests on what no server says.

const names = ['Website', 'Hotline', 'Filiale', 'Angebot', 'Vertrag', 'Rechnung <&> "Brief"', 'Newsletter'];
const departments = ['Marketing', 'Service', 'Vertrieb', 'Vertrieb', 'Recht', 'Buchhaltung', null];

const about = {
  asOf: '2026-08-01T08:00:00Z',
  timeCounts: 'calendar' as const,
  steps: names.map((name, index) => ({
    key: `step-${index}`,
    name,
    touchpointId: null,
    department: departments[index] ?? null,
  })),
  interactions: 8210,
  journeys: 2400,
  customers: 2100,
  notCounted: 12,
};
const estimate = (value: number, low: number, high: number) => ({ value, low, high });
const tooFew = { notEnough: true as const, have: 3, need: 5 };

export function madeBreaks(): JourneyBreaks {
  const row = (from: number, to: number, kind: 'stop' | 'wait' | 'repeat' | 'rating', lost: number) => ({
    from,
    to,
    kind,
    journeys: 320,
    share: 0.42,
    otherJourneys: 900,
    otherShare: 0.14,
    lost: estimate(lost, lost * 0.7, lost * 1.3),
    p: 0.0001,
    crossesDepartments:
      departments[from] === null || departments[to] === null ? null : departments[from] !== departments[to],
  });
  return JourneyBreaksSchema.parse({
    ...about,
    judged: 96,
    tooFew: 31,
    falseDiscoveryRate: 0.05,
    rows: [
      row(3, 4, 'stop', 88.4),
      row(0, 1, 'rating', 61),
      row(2, 3, 'wait', 40.2),
      row(6, 1, 'repeat', 22),
      { ...row(4, 5, 'rating', 12), otherShare: 0 },
    ],
  });
}

export function madeWeakestLink(): WeakestLinkAnswer {
  return WeakestLinkAnswerSchema.parse({
    ...about,
    rated: 1200,
    mean: estimate(7.41, 7.3, 7.52),
    weakest: estimate(4.87, 4.7, 5.04),
    weakestAt: [500.5, 300, 200, 100.5, 50, 49, 0].map((journeys, step) => ({ step, journeys })),
  });
}

export function madePlan(): PlannedJourney {
  return PlanSchema.parse({
    id: 'plan0001',
    version: 3,
    name: 'Vom Angebot zum Vertrag',
    steps: [
      { touchpoints: ['step-0'] },
      { name: 'Beratung', touchpoints: ['step-1', 'step-2'] },
      { touchpoints: ['step-3'] },
      { touchpoints: ['step-4'] },
    ],
    createdAt: '2026-05-01T08:00:00Z',
    changedAt: '2026-07-01T08:00:00Z',
  });
}

export function madeComparison(): JourneyPlanComparison {
  const outcome = (journeys: number, rating: number, converted: number) => ({
    journeys,
    rating: estimate(rating, rating - 0.3, rating + 0.3),
    converted: estimate(converted, converted - 0.03, converted + 0.03),
  });
  return PlanComparisonSchema.parse({
    ...about,
    planId: 'plan0001',
    compared: 2390,
    meanFitness: 0.714,
    asPlanned: estimate(0.234, 0.217, 0.251),
    fitness: [12, 30, 40, 90, 180, 310, 420, 380, 369, 559].map((journeys, index) => ({
      from: index / 10,
      to: (index + 1) / 10,
      journeys,
    })),
    deviations: [
      {
        kind: 'skipped',
        step: 1,
        touchpoint: null,
        times: 840,
        journeys: 840,
        withIt: outcome(840, 6.1, 0.21),
        withoutIt: outcome(1550, 7.9, 0.52),
      },
      {
        kind: 'repeated',
        step: null,
        touchpoint: 1,
        times: 611,
        journeys: 402,
        withIt: outcome(402, 5.2, 0.18),
        withoutIt: outcome(1988, 7.6, 0.45),
      },
      {
        kind: 'outOfOrder',
        step: null,
        touchpoint: 3,
        times: 120,
        journeys: 118,
        withIt: { journeys: 118, rating: tooFew, converted: estimate(0.3, 0.22, 0.39) },
        withoutIt: outcome(2272, 7.4, 0.41),
      },
      {
        kind: 'foreign',
        step: null,
        touchpoint: 6,
        times: 96,
        journeys: 90,
        withIt: outcome(90, 7.2, 0.4),
        withoutIt: outcome(2300, 7.3, 0.41),
      },
    ],
  });
}

export function madeAttribution(source: 'interactions' | 'pathFile' = 'interactions'): ConversionAttribution {
  const credit = (value: number, spread = 0.08) => ({
    conversions: estimate(value, value * (1 - spread), value * (1 + spread)),
    value: estimate(value * 90, value * 90 * (1 - spread), value * 90 * (1 + spread)),
  });
  const row = (step: number, credits: readonly number[]) => {
    const [first = 0, last = 0, linear = 0, position = 0, timeDecay = 0, markov = 0, shapley = 0] = credits;
    return {
      step,
      credit: {
        first: credit(first),
        last: credit(last),
        linear: credit(linear),
        position: credit(position),
        timeDecay: source === 'interactions' ? credit(timeDecay) : null,
        markov: credit(markov),
        shapley: credit(shapley),
      },
      removalEffect: markov / 1200,
      valueRemovalEffect: markov / 1300,
    };
  };
  const flow = (position: number, from: number, to: number | null, conversions: number, nulls: number) => ({
    position,
    from,
    to,
    conversions,
    nulls,
  });
  return ConversionAttributionSchema.parse({
    ...about,
    source:
      source === 'interactions' ? { kind: source } : { kind: source, pathFileId: 'paths001', name: 'Kampagnen 2026' },
    order: 1,
    useNulls: true,
    resamples: 200,
    seed: 1,
    lookBackDays: source === 'interactions' ? 90 : null,
    conversions: 1000,
    value: 90_000,
    nulls: 1400,
    untouched: { conversions: 20, value: 900 },
    touchpoints: [
      row(3, [60, 480, 260, 270, 330, 300, 270]),
      row(0, [520, 60, 280, 300, 210, 270, 280]),
      row(1, [190, 130, 190, 180, 190, 240, 190]),
      row(2, [30, 250, 150, 140, 150, 90, 150]),
      row(6, [200, 80, 120, 110, 120, 100, 110]),
    ],
    flows: [
      flow(0, 0, 1, 300, 420),
      flow(0, 0, 2, 220, 180),
      flow(0, 0, null, 20, 200),
      flow(0, 6, 1, 200, 150),
      flow(0, 6, null, 10, 60),
      flow(0, 3, null, 60, 30),
      flow(0, 1, 3, 190, 360),
      flow(1, 1, 3, 380, 310),
      flow(1, 1, null, 120, 260),
      flow(1, 2, 3, 140, 90),
      flow(1, 2, null, 80, 90),
      flow(1, 3, null, 190, 360),
      flow(2, 3, null, 520, 400),
    ],
    reportedOrigins:
      source === 'interactions'
        ? [
            { origin: 'Empfehlung von Freunden', step: null, customers: 260, conversions: 140, value: 12_600 },
            { origin: 'Newsletter', step: 6, customers: 120, conversions: 44, value: 3960 },
          ]
        : [],
  });
}

export function madeAccount(change: Partial<RelationshipAccount> = {}): RelationshipAccount {
  const group = (customers: number, balance: number) => ({
    customers,
    balance:
      customers < 5
        ? { notEnough: true as const, have: customers, need: 5 }
        : estimate(balance, balance - 0.12, balance + 0.12),
    deposits: customers * 2.1,
    withdrawals: customers * (2.1 - balance),
    positive: customers * 2,
    negative: customers,
    ratio: 2,
    ratioTarget: 3,
    inDebt: Math.round(customers * 0.3),
    knockedOut: Math.round(customers * 0.04),
  });
  return RelationshipAccountSchema.parse({
    ...about,
    at: '2026-08-01T00:00:00Z',
    weights: {},
    all: group(2100, 0.62),
    balances: [
      { from: null, to: -5, customers: 120 },
      { from: -5, to: -2, customers: 210 },
      { from: -2, to: 0, customers: 300 },
      { from: 0, to: 2, customers: 900 },
      { from: 2, to: 5, customers: 470 },
      { from: 5, to: null, customers: 100 },
    ],
    curve: [0.1, 0.3, 0.24, -0.15, 0.2, 0.45, 0.62].map((meanBalance, month) => ({
      at: `2026-${String(month + 1).padStart(2, '0')}-28T23:59:59Z`,
      meanBalance,
      customers: 900 + 200 * month,
    })),
    segments: [
      { segment: 'Region', value: 'Nord', group: group(1200, 0.9) },
      { segment: 'Region', value: 'Süd', group: { ...group(896, 0.2), ratioTarget: 1.5 } },
      { segment: 'Region', value: 'Insel', group: group(4, 0) },
    ],
    touchpoints: [
      { step: 0, deposits: 900, withdrawals: 300, positive: 900, negative: 140, knockOuts: 4 },
      { step: 1, deposits: 400, withdrawals: 1450, positive: 420, negative: 640, knockOuts: 61 },
      { step: 2, deposits: 1300, withdrawals: 120, positive: 1300, negative: 60, knockOuts: 0 },
      { step: 4, deposits: 210, withdrawals: 420, positive: 230, negative: 190, knockOuts: 12 },
      { step: 6, deposits: 0, withdrawals: 0, positive: 0, negative: 0, knockOuts: 0 },
    ],
    ...change,
  });
}
