import type { Repeats, Scorecard } from '@anklang/analysis';
import type { DailySeries, MeasureName, MeasureOptions, Measures, VariantTable, WeakestLinkSums } from '../measures.ts';
import { plainAccountTable } from './plain-accounts.fixture.ts';
import { countPlainHandOvers } from './plain-hand-overs.fixture.ts';
import type { Journey, Visit } from './plain-journeys.fixture.ts';
import { comparePaths, compareText, groupBy, meanOf, quantile, sumOf } from './plain-numbers.fixture.ts';
import { plainPaths } from './plain-paths.fixture.ts';

export type PlainAsked = {
  journeys: readonly Journey[];
  steps: number;
  segmentOf(customer: string, name: string): string | undefined;
};

export const plainMeasures: {
  [M in MeasureName]: (asked: PlainAsked, options: MeasureOptions[M]) => Measures[M];
} = {
  scorecard: countScorecard,
  transitions: countTransitions,
  variants: countVariants,
  durations: measureDurations,
  repeats: ({ journeys, steps }) => Array.from({ length: steps }, (_, step) => countRepeats(journeys, step)),
  dropOff: measureDropOff,
  handOvers: ({ journeys, steps }, { quietMs }) => countPlainHandOvers(journeys, steps, quietMs),
  paths: ({ journeys, steps }, options) => plainPaths(journeys, steps, options),
  accounts: ({ journeys, ...asked }, options) => plainAccountTable(journeys, asked, options),
  weakestLink: sumWeakestLinks,
  origins: countOrigins,
  dailySeries: countDailySeries,
};

function customersOf(journeys: readonly Journey[]): number {
  return new Set(journeys.map(({ customer }) => customer)).size;
}

function ratingsOf({ visits }: Journey): number[] {
  return visits.flatMap(({ row }) => row.rating?.common ?? []);
}

function countScorecard({ journeys, steps }: PlainAsked): Scorecard {
  const column = () => new Float64Array(steps);
  const card = {
    touchpoints: steps,
    events: column(),
    customers: column(),
    raters: column(),
    ratings: new Float64Array(steps * 11),
    highest: 10,
    conversions: column(),
    value: column(),
  };
  const all = journeys.flatMap(({ customer, visits }) => visits.map((visit) => ({ customer, ...visit })));
  for (let step = 0; step < steps; step++) {
    const here = all.filter((visit) => visit.step === step);
    const rated = here.filter(({ row }) => row.rating !== null);
    const converted = here.filter(({ row }) => row.value !== null);
    card.events[step] = here.length;
    card.customers[step] = new Set(here.map(({ customer }) => customer)).size;
    card.raters[step] = new Set(rated.map(({ customer }) => customer)).size;
    for (const { row } of rated) card.ratings[step * 11 + row.rating!.common]!++;
    card.conversions[step] = converted.length;
    card.value[step] = sumOf(converted.map(({ row }) => row.value!));
  }
  return card;
}

function countTransitions({ journeys, steps }: PlainAsked): Measures['transitions'] {
  const waits = new Map<number, { customer: string; ms: number }[]>();
  const starts = new Float64Array(steps);
  const ends = new Float64Array(steps);
  for (const { customer, visits } of journeys) {
    starts[visits[0]!.step]!++;
    ends[visits.at(-1)!.step]!++;
    for (let i = 1; i < visits.length; i++) {
      const cell = visits[i - 1]!.step * steps + visits[i]!.step;
      const ms = visits[i]!.time - visits[i - 1]!.time;
      waits.set(cell, [...(waits.get(cell) ?? []), { customer, ms }]);
    }
  }
  const cells = (tell: (of: { customer: string; ms: number }[]) => number) =>
    Float64Array.from({ length: steps * steps }, (_, cell) => tell(waits.get(cell) ?? []));
  return {
    counts: {
      touchpoints: steps,
      events: sumOf(journeys.map(({ visits }) => visits.length)),
      journeys: journeys.length,
      customers: customersOf(journeys),
      starts,
      ends,
      count: cells((of) => of.length),
      people: cells((of) => new Set(of.map(({ customer }) => customer)).size),
      totalMs: cells((of) => sumOf(of.map(({ ms }) => ms))),
    },
    medianMs: cells((of) =>
      quantile(
        of.map(({ ms }) => ms),
        0.5,
      ),
    ),
  };
}

function countVariants({ journeys }: PlainAsked, { limit }: { limit: number }): VariantTable {
  const all = [...groupBy(journeys, ({ visits }) => visits.map(({ step }) => step).join()).values()]
    .map((same) => {
      const means = same
        .map(ratingsOf)
        .filter((ratings) => ratings.length > 0)
        .map(meanOf);
      return {
        path: same[0]!.visits.map(({ step }) => step),
        journeys: same.length,
        rated: means.length,
        ratingSum: sumOf(means),
        ratingSquares: sumOf(means.map((mean) => mean * mean)),
        converted: same.filter(({ visits }) => visits.some(({ row }) => row.value !== null)).length,
      };
    })
    .sort((a, b) => b.journeys - a.journeys || comparePaths(a.path, b.path));
  let toCover80 = 0;
  for (let covered = 0; covered < 0.8 * journeys.length; toCover80++) covered += all[toCover80]!.journeys;
  return {
    journeys: journeys.length,
    customers: customersOf(journeys),
    variants: all.length,
    toCover80,
    rows: all.slice(0, limit),
  };
}

function measureDurations({ journeys }: PlainAsked): Measures['durations'] {
  const seconds = journeys.map(({ visits }) => (visits.at(-1)!.time - visits[0]!.time) / 1000);
  return {
    journeys: journeys.length,
    meanSeconds: meanOf(seconds),
    medianSeconds: quantile(seconds, 0.5),
    p90Seconds: quantile(seconds, 0.9),
    minSeconds: quantile(seconds, 0),
    maxSeconds: quantile(seconds, 1),
  };
}

function countRepeats(journeys: readonly Journey[], step: number): Repeats {
  const places = journeys.map(({ visits }) => visits.flatMap((visit, i) => (visit.step === step ? [i] : [])));
  const between = places.flatMap((at) => at.slice(1).map((place, i) => place - at[i]! - 1));
  return {
    touchpoint: step,
    journeys: places.filter((at) => at.length > 0).length,
    repeatedIn: places.filter((at) => at.length > 1).length,
    extraVisits: between.length,
    immediate: between.filter((elsewhere) => elsewhere === 0).length,
    closest: between.length === 0 ? null : Math.min(...between),
  };
}

/** The visits with which a journey reaches one step of the funnel after the other. */
export function reachedOf({ visits }: Journey, funnel: readonly (readonly number[])[]): Visit[] {
  const reached: Visit[] = [];
  for (const visit of visits) if (funnel[reached.length]?.includes(visit.step)) reached.push(visit);
  return reached;
}

function measureDropOff({ journeys }: PlainAsked, { funnel }: MeasureOptions['dropOff']): Measures['dropOff'] {
  const ways = journeys.map((journey) => reachedOf(journey, funnel));
  return {
    journeys: journeys.length,
    funnel: funnel.map((_, place) => {
      const could = ways.filter((reached) => reached.length >= place);
      const did = could.filter((reached) => reached.length > place);
      const seconds = place === 0 ? [] : did.map((reached) => (reached[place]!.time - reached[place - 1]!.time) / 1000);
      return {
        journeys: did.length,
        dropOff: could.length === 0 ? 0 : 1 - did.length / could.length,
        medianSeconds: seconds.length === 0 ? null : quantile(seconds, 0.5),
      };
    }),
  };
}

function sumWeakestLinks({ journeys, steps }: PlainAsked): WeakestLinkSums {
  const rated = journeys.filter((journey) => ratingsOf(journey).length > 0);
  const means = rated.map((journey) => meanOf(ratingsOf(journey)));
  const lowest = rated.map((journey) => Math.min(...ratingsOf(journey)));
  const weakestAt = new Float64Array(steps);
  rated.forEach(({ visits }, j) => {
    const weakest = visits.filter(({ row }) => row.rating?.common === lowest[j]);
    for (const { step } of weakest) weakestAt[step]! += 1 / weakest.length;
  });
  const squares = (values: readonly number[]) => sumOf(values.map((value) => value * value));
  return {
    journeys: rated.length,
    meanSum: sumOf(means),
    meanSquares: squares(means),
    weakestSum: sumOf(lowest),
    weakestSquares: squares(lowest),
    weakestAt,
  };
}

/** Customers by the origin they named first, with everything they converted to. */
function countOrigins({ journeys }: PlainAsked): Measures['origins'] {
  const people = [...groupBy(journeys, ({ customer }) => customer).values()].flatMap((ways) => {
    const visits = ways.flatMap((journey) => journey.visits).sort((a, b) => a.place - b.place);
    const origin = visits.find(({ row }) => row.reportedOrigin !== null)?.row.reportedOrigin;
    return origin ? [{ origin, values: visits.flatMap(({ row }) => row.value ?? []) }] : [];
  });
  return [...groupBy(people, ({ origin }) => origin)]
    .map(([origin, same]) => ({
      origin,
      customers: same.length,
      conversions: same.flatMap(({ values }) => values).length,
      value: sumOf(same.flatMap(({ values }) => values)),
    }))
    .sort((a, b) => b.customers - a.customers || compareText(a.origin, b.origin));
}

function countDailySeries({ journeys, steps }: PlainAsked): DailySeries {
  const visits = journeys.flatMap((journey) => journey.visits);
  const days = Array.from({ length: steps }, (_, step) => step).flatMap((step) => {
    const here = visits.filter((visit) => visit.step === step);
    const byDay = groupBy(here, ({ instant }) => Math.floor(instant / 86_400_000));
    return [...byDay].sort(([a], [b]) => a - b).map(([day, of]) => ({ step, day, of }));
  });
  const told = days.map(({ of }) => of.flatMap(({ row }) => row.rating?.common ?? []));
  return {
    step: Int32Array.from(days, ({ step }) => step),
    day: Int32Array.from(days, ({ day }) => day),
    interactions: Float64Array.from(days, ({ of }) => of.length),
    rated: Float64Array.from(told, (ratings) => ratings.length),
    sum: Float64Array.from(told, sumOf),
    squares: Float64Array.from(told, (ratings) => sumOf(ratings.map((rating) => rating * rating))),
    disappointing: Float64Array.from(told, (ratings) => ratings.filter((rating) => rating <= 6).length),
    delighting: Float64Array.from(told, (ratings) => ratings.filter((rating) => rating >= 9).length),
  };
}
