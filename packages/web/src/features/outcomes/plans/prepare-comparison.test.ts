import { expect, test } from 'vitest';
import { madeComparison, madePlan } from '../answers.fixture.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { nameOfStep, prepareComparison } from './prepare-comparison.ts';
import { stepOptions } from './step-options.ts';
import { mostFrequentWay } from './use-most-frequent-way.ts';

const plan = madePlan();
const names = ['Website', 'Beratung', 'Angebot', 'Vertrag'];
const model = prepareComparison(madeComparison(), { plan, names, language: 'de' });

test('too few journeys are no share', () => {
  const few = {
    ...madeComparison(),
    compared: 0,
    meanFitness: null,
    asPlanned: { notEnough: true, have: 2, need: 5 } as const,
  };
  const shown = prepareComparison(few, { plan, names, language: 'de' });
  expect(shown).toMatchObject({ asPlanned: { kind: 'notEnough', more: 3 }, meanFitness: null, nearPlan: null });
  expect(shown.deviations[0]?.shareText).toBe('0,0\u00a0%');
});

test('deviations name the step of the plan or the touchpoint, and whose customers they are', () => {
  expect(model.deviations.map(({ kind, step }) => [kind, step])).toEqual([
    ['skipped', 'Beratung'],
    ['repeated', 'Hotline'],
    ['outOfOrder', 'Angebot'],
    ['foreign', 'Newsletter'],
  ]);
  expect(model.deviations[0]?.selection).toEqual({
    kind: 'deviation',
    planId: 'plan0001',
    deviation: 'skipped',
    step: 1,
    touchpoint: null,
  });
  expect(model.deviations[3]?.selection).toMatchObject({ step: null, touchpoint: 'step-6' });
});

test('outcomes with and without stand side by side, with intervals or with what is lacking', () => {
  expect(model.deviations[0]?.converted.with).toMatchObject({ both: '21\u00a0% (18\u00a0% bis 24\u00a0%)' });
  expect(model.deviations[0]?.converted.without).toMatchObject({ text: '52\u00a0%' });
  expect(model.deviations[2]?.rating.with).toMatchObject({ kind: 'notEnough', more: 2 });
});

test('the share as planned, the tenths and the steps passed over are told', () => {
  expect(model).toMatchObject({
    asPlanned: { text: '23,4\u00a0%', interval: '21,7\u00a0% bis 25,1\u00a0%' },
    meanFitness: '71,4\u00a0%',
    partly: true,
    nearPlan: '23,4\u00a0%',
    skippedAt: [null, '35,1\u00a0%', null, null],
  });
  expect(model.tenths).toHaveLength(10);
  expect(model.tenths.at(-1)).toMatchObject({ from: '90\u00a0%', to: '100\u00a0%', journeys: '559', height: 1 });
});

test('a step is called by its name, else by its touchpoints, else by their keys', () => {
  const names = new Map([['a', 'App']]);
  expect(nameOfStep({ name: ' Anruf ', touchpoints: ['a'] }, { names, or: 'oder' })).toBe('Anruf');
  expect(nameOfStep({ touchpoints: ['a', 'gone'] }, { names, or: 'oder' })).toBe('App oder gone');
});

test('a spreadsheet has an empty cell where there is no number', () => {
  const lines = comparisonCsv(madeComparison(), model.deviations).trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[3]).toMatch(/^outOfOrder;Angebot;118;120;;;;0\.3;0\.22;0\.39;/);
});

test('what can be chosen is there once, and told apart where names are the same', () => {
  const known = new Map([
    ['id-1', 'Hotline'],
    ['id-2', 'Hotline'],
    ['id-3', 'App'],
  ]);
  const options = stepOptions(known, { used: ['gone', 'id-3'], compare: (a, b) => a.localeCompare(b) });
  expect(options).toEqual([
    { value: 'id-3', label: 'App' },
    { value: 'gone', label: 'gone' },
    { value: 'id-1', label: 'Hotline (id-1)' },
    { value: 'id-2', label: 'Hotline (id-2)' },
  ]);
});

test('a plan begins with the most frequent way of at least two steps', () => {
  const { steps, ...about } = madeComparison();
  const row = (path: number[], journeys: number) => ({
    path,
    journeys,
    share: 0.1,
    coverage: 0.1,
    rated: 0,
    meanRating: null,
    rating: { notEnough: true as const, have: 0, need: 5 },
    converted: 0,
  });
  const variants = {
    ...about,
    steps,
    variants: 2,
    toCover80: 2,
    rows: [row([0], 90), row([0, 2], 80), row([1, 2], 9)],
  };
  expect(mostFrequentWay(variants)).toEqual({ keys: ['step-0', 'step-2'], journeys: 80, share: 0.1 });
  expect(mostFrequentWay({ ...variants, rows: [row([0], 90)] })).toBeNull();
});
