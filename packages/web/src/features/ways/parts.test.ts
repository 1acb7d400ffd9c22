import { type CustomerTimeline, type DropOff, type JourneyVariants, resources } from '@anklang/domain';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { pathOf, prepareTimeline } from './customer/prepare-timeline.ts';
import { readFunnel, writeFunnel } from './drop-off/funnel-search.ts';
import { findLoss, prepareDropOff, suggestFunnel } from './drop-off/prepare-drop-off.ts';
import { madeGraph } from './graph/graph.fixture.ts';
import { allMonths, monthsOf, periodOf } from './question/months.ts';
import { presetPeriod } from './question/period-presets.ts';
import { prepareChips } from './question/prepare-chips.ts';
import { sayDuration } from './say-duration.ts';
import { arrange, nextSorting, tableCsv } from './table/columns.ts';
import { prepareVariants } from './variants/prepare-variants.ts';

const { steps, ...about } = madeGraph({ steps: 4, journeys: 100 });

describe('months', () => {
  const months = allMonths([
    { month: '2025-11', interactions: 5 },
    { month: '2026-02', interactions: 7 },
  ]);

  test('without an interaction are there too, across the year', () => {
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(months[1]!.interactions).toBe(0);
  });

  test('become a period and back; all of them are none', () => {
    expect(periodOf([1, 2], months)).toEqual({ from: '2025-12-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' });
    expect(monthsOf({ from: '2025-12-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' }, months)).toEqual([1, 2]);
    expect(periodOf([0, 3], months)).toEqual({ from: undefined, to: undefined });
    expect(monthsOf({}, months)).toEqual([0, 3]);
  });
});

test('periods count back from the last day of the data', () => {
  const days = (name: Parameters<typeof presetPeriod>[0]) =>
    Object.values(presetPeriod(name, '2026-03-31T15:00:00.000Z')).map((instant) => instant?.slice(0, 10));
  expect(days('days30')).toEqual(['2026-03-02', '2026-04-01']);
  expect(days('months12')).toEqual(['2025-04-01', '2026-04-01']);
  expect(days('lastMonth')).toEqual(['2026-02-01', '2026-03-01']);
  expect(days('lastYear')).toEqual(['2025-01-01', '2026-01-01']);
  expect(days('all')).toEqual([undefined, undefined]);
});

test('each part of a question has words, and a change that takes just it away', () => {
  const i18n = createInstance();
  void i18n.init({ lng: 'de', resources, initAsync: false, interpolation: { escapeValue: false } });
  const names = { nameOf: (key: string) => `Name von ${key}`, partName: (key: string) => key };
  const chips = prepareChips(
    {
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-02-01T00:00:00.000Z',
      segments: { Region: ['Nord', 'Süd'], Alter: ['30'] },
      where: { direction: ['customer'] },
      through: ['a'],
      journeys: { by: 'inactivity', quietMinutes: 10_080 },
      merge: [{ name: 'Kontakt', steps: ['a', 'b'] }],
    },
    { t: i18n.getFixedT(null, 'ways'), language: 'de', names },
  );
  expect(chips.map(({ label }) => label)).toEqual([
    '01.01.2026 – 31.01.2026',
    'Region: Nord oder Süd',
    'Alter: 30',
    'Von wem es ausging: vom Kunden',
    'Über Name von a',
    'Ein Weg: alles bis zu 7 Tage Pause',
    'Kontakt = a oder b',
  ]);
  expect(chips[1]!.without).toEqual({ segments: { Alter: ['30'] } });
});

test.each([
  [0, '0 Sekunden', '0 Sek.'],
  [0.2, '< 1 Sekunde', '< 1 Sek.'],
  [45, '45 Sekunden', '45 Sek.'],
  [150, '2,5 Minuten', '2,5 Min.'],
  [7200, '2 Stunden', '2 Std.'],
  [259_200, '3 Tage', '3 Tg.'],
])('%d seconds are “%s”', (seconds, long, short) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(sayDuration(seconds, { language: 'de' }))).toBe(long);
  expect(plain(sayDuration(seconds, { language: 'de', width: 'short' }))).toBe(short);
});

describe('a table', () => {
  type Row = { name: string; size: number | null };
  const columns = [
    { key: 'name', label: 'Name', value: ({ name }: Row) => name },
    { key: 'size', label: 'Größe', csvLabel: 'Größe (cm)', value: ({ size }: Row) => size },
  ];
  const rows: Row[] = [
    { name: '=b', size: 2 },
    { name: 'a', size: null },
    { name: 'c', size: 10 },
  ];
  const sorted = (sort: string, descending: boolean) =>
    arrange(rows, { columns, sorting: { sort, descending }, compare: (a, b) => a.localeCompare(b) }).map(
      ({ name }) => name,
    );

  test('puts rows without a value last, either way', () => {
    expect(sorted('size', true)).toEqual(['c', '=b', 'a']);
    expect(sorted('size', false)).toEqual(['=b', 'c', 'a']);
    expect(sorted('nonsense', true)).toEqual(['=b', 'a', 'c']);
  });

  test('begins with the largest numbers and the first names', () => {
    expect(nextSorting({ sort: 'name', descending: false }, 'size', true)).toEqual({ sort: 'size', descending: true });
    expect(nextSorting({ sort: 'size', descending: true }, 'size', true).descending).toBe(false);
    expect(nextSorting({ sort: 'size', descending: true }, 'name', false).descending).toBe(false);
  });

  test('goes into a file with units and without formulas', () => {
    expect(tableCsv(rows, columns)).toBe("\ufeffName;Größe (cm)\r\n'=b;2\r\na;\r\nc;10\r\n");
  });
});

test('a path tells a step that follows itself once, with how often', () => {
  const rating = { notEnough: true as const, have: 0, need: 5 };
  const row = { journeys: 5, share: 0.5, coverage: 0.5, rated: 0, meanRating: null, converted: 0, rating };
  const variants: JourneyVariants = {
    ...about,
    steps,
    variants: 1,
    toCover80: 1,
    rows: [{ ...row, path: [0, 0, 0, 1, 0] }],
  };
  const [prepared] = prepareVariants(variants);
  expect(prepared!.parts.map(({ step, times }) => [step.key, times])).toEqual([
    ['key-0', 3],
    ['key-1', 1],
    ['key-0', 1],
  ]);
  expect(prepared!.keys).toEqual(['key-0', 'key-0', 'key-0', 'key-1', 'key-0']);
});

describe('a funnel', () => {
  test('stands in the address, “or” and all', () => {
    const funnel = [['a', 'b*c'], ['d']];
    expect(readFunnel(writeFunnel(funnel))).toEqual(funnel);
    expect(writeFunnel([[], []])).toBeUndefined();
    expect(readFunnel(undefined)).toEqual([]);
  });

  const answer: DropOff = {
    ...about,
    steps,
    funnel: [
      { steps: [0], journeys: 80, dropOff: 0.2, medianSeconds: null },
      { steps: [1, 2], journeys: 60, dropOff: 0.25, medianSeconds: 60 },
      { steps: [3], journeys: 6, dropOff: 0.9, medianSeconds: 600 },
    ],
  };

  test('says how many are lost before each stage, and where the largest share is', () => {
    const stages = prepareDropOff(answer);
    expect(stages.map(({ lost }) => lost)).toEqual([20, 20, 54]);
    expect(stages.map(({ share }) => share)).toEqual([0.8, 0.6, 0.06]);
    const loss = findLoss(stages);
    expect(loss).toMatchObject({
      kind: 'most',
      from: { names: ['Schritt B', 'Schritt C'] },
      to: { names: ['Schritt D'] },
    });
    expect(stages[2]!.lostShare).toMatchObject({
      value: 0.9,
      low: expect.closeTo(0.799, 3),
      high: expect.closeTo(0.953, 3),
    });
  });

  test('claims no more than the ways can show', () => {
    const findingOf = (...reached: number[]) =>
      findLoss(
        prepareDropOff({
          ...answer,
          journeys: 1000,
          funnel: reached.map((journeys) => ({ steps: [0], journeys, dropOff: 0, medianSeconds: null })),
        }),
      ).kind;
    expect(findingOf(80)).toBe('nothing');
    expect(findingOf(0, 0)).toBe('never');
    expect(findingOf(80, 80)).toBe('none');
    // One loss only, and two whose intervals overlap: neither is called the largest.
    expect(findingOf(80, 40)).toBe('open');
    expect(findingOf(80, 40, 18)).toBe('open');
    expect(findingOf(20, 5)).toBe('few');
    // What few came to is not compared, so that nothing is called the largest of all.
    expect(findingOf(800, 20, 19)).toBe('open');
  });

  test('begins with the steps of the most taken way that has some', () => {
    const rating = { notEnough: true as const, have: 0, need: 5 };
    const row = { journeys: 1, share: 0.1, coverage: 0.1, rated: 0, meanRating: null, converted: 0, rating };
    const variants: JourneyVariants = {
      ...about,
      steps,
      variants: 2,
      toCover80: 1,
      rows: [
        { ...row, path: [0, 0] },
        { ...row, path: [2, 0, 2, 1] },
      ],
    };
    expect(suggestFunnel(variants)).toEqual([['key-2'], ['key-0'], ['key-1']]);
    expect(suggestFunnel({ ...variants, rows: [] })).toEqual([]);
  });
});

describe('the way of one customer', () => {
  const timeline: CustomerTimeline = {
    customer: 'K1',
    aliases: [],
    segments: {},
    balance: 0,
    more: false,
    interactions: [
      moment('2026-01-01T00:00:00.000Z', 0, 0),
      moment('2026-01-01T01:00:00.000Z', null, 0),
      moment('2026-01-01T02:00:00.000Z', 1, 0),
      moment('2026-02-01T00:00:00.000Z', 1, 1),
    ],
  };

  test('has waits, and begins anew where the question cuts', () => {
    const moments = prepareTimeline(timeline);
    expect(moments.map(({ waitSeconds }) => waitSeconds)).toEqual([null, 3600, 3600, 30 * 86_400 + 22 * 3600]);
    expect(moments.map(({ begins }) => begins)).toEqual([true, false, false, true]);
  });

  test('runs over the lines of the graph, past what a rule leaves out', () => {
    const path = pathOf(timeline);
    expect(path.follows).toEqual([['key-0', 'key-1']]);
    expect([path.starts, path.ends]).toEqual([
      ['key-0', 'key-1'],
      ['key-1', 'key-1'],
    ]);
  });
});

function moment(at: string, step: number | null, journey: number): CustomerTimeline['interactions'][number] {
  return {
    at,
    offsetMinutes: 0,
    journey,
    step: step === null ? null : steps[step]!,
    name: 'x',
    dimensions: {},
    session: null,
    rating: null,
    conversion: null,
    cost: null,
    durationSeconds: null,
    reportedOrigin: null,
    properties: {},
    amount: 0,
    balance: 0,
    knockOut: false,
  };
}
