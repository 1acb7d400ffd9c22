import { describe, expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import { column, ratings, unique } from './made-columns.fixture.ts';

const people = 400;
const opinion = [10, 20, 120, 150, 100];
const battery = (question: string, names: readonly string[], codes: (index: number) => Record<string, number>) =>
  names.map((name, index) => ratings(`${question}${name}`, opinion, codes(index)));
const nps = (name: string, codes: Record<string, number> = {}) =>
  ratings(name, [5, 3, 4, 6, 8, 20, 25, 60, 100, 90, 79], codes, 0);

describe('leaves out what it is not sure of', () => {
  test('no outcome: no mapping', () => {
    const guess = guessMapping([unique('ID', people), column('CITY', { Bern: 200, Basel: 200 })]);
    expect(guess).toEqual({ mapping: null, reasons: [], lacking: 'outcome' });
  });

  test('an outcome alone: no mapping either', () => {
    const guess = guessMapping([unique('ID', people), nps('NPS'), column('CITY', { Bern: 200, Basel: 200 })]);
    expect(guess).toMatchObject({ mapping: null, lacking: 'touchpoints' });
  });

  test('codes of a question that nobody named a rating', () => {
    const purposes = ['PURP1', 'PURP2', 'PURP3'].map((name) => ratings(`Q2${name}`, [100, 200, 100]));
    expect(guessMapping([nps('NPS'), ...purposes]).lacking).toBe('touchpoints');
  });

  test('an identifier that repeats, a weight in kilograms, a zero that many gave', () => {
    const guess = guessMapping([
      column('ID', { a: 200, b: 200 }),
      column('weight', { 62: 100, 71: 100, 80: 200 }),
      nps('NPS'),
      ...battery('Q1', ['SHOP', 'DESK', 'FOOD'], () => ({ 0: 300 })),
      ...battery('Q3', ['LIFT', 'DOOR', 'BELL'], () => ({})),
    ]);
    expect(guess.mapping).not.toHaveProperty('respondent');
    expect(guess.mapping).not.toHaveProperty('weight');
    expect(guess.mapping?.touchpoints.map(({ column: name }) => name)).toEqual(['Q3LIFT', 'Q3DOOR', 'Q3BELL']);
  });

  test('a rating whose values were not all seen', () => {
    const strange = column('Q1LIFT', { 1: 100, 2: 100, 3: 100, 4: 50, broken: 50 });
    const guess = guessMapping([nps('NPS'), strange, ...battery('Q1', ['SHOP', 'DESK', 'FOOD'], () => ({}))]);
    expect(guess.mapping?.touchpoints.map(({ column: name }) => name)).toEqual(['Q1SHOP', 'Q1DESK', 'Q1FOOD']);
  });
});

describe('a page of ratings with a recommendation', () => {
  const guess = guessMapping([
    unique('*RESPNUM', people),
    column('Q19AGE', { 1: 100, 2: 200, 3: 100 }),
    ...battery('Q7', ['ART', 'FOOD_HALL', 'WIFI'], (index) => ({ 6: [40, 10, 300][index]!, 0: 12 })),
    ratings('Q7ALL', opinion, { Blank: 14 }),
    ...battery('Q9', ['CLEAN', 'SAFE'], () => ({ 6: 20 })),
    nps('NETPRO', { 11: 17 }),
    column('WEIGHT', { '0.85': 200, '1.15': 200 }),
  ]);

  test('each column finds its place', () => {
    expect(guess.mapping).toEqual({
      respondent: '*RESPNUM',
      weight: 'WEIGHT',
      segments: ['Q19AGE'],
      outcome: { column: 'NETPRO', scale: [0, 10], missing: [11] },
      touchpoints: [
        { column: 'Q7ART', name: 'Art', scale: [1, 5], notUsed: [6], missing: [0] },
        { column: 'Q7FOOD_HALL', name: 'Food hall', scale: [1, 5], notUsed: [6], missing: [0] },
        { column: 'Q7WIFI', name: 'Wifi', scale: [1, 5], notUsed: [6], missing: [0] },
      ],
    });
  });

  test('each decision has its reason', () => {
    expect(guess.reasons).toContainEqual({
      code: 'outcome',
      column: 'NETPRO',
      params: { why: 'recommendation', low: 0, high: 10 },
    });
    expect(guess.reasons).toContainEqual({ code: 'notUsed', column: 'Q7WIFI', params: { codes: '6', percent: 42 } });
    const reasoned = new Set(guess.reasons.map(({ column: name }) => name));
    expect([...reasoned].sort()).toEqual(
      ['*RESPNUM', 'NETPRO', 'Q19AGE', 'Q7ART', 'Q7FOOD_HALL', 'Q7WIFI', 'WEIGHT'].sort(),
    );
  });
});

test('without names, the last question of a block that hardly anybody "never used" is the whole', () => {
  const used = (index: number) => ({ 6: [40, 60, 200, 90, 3][index]!, 0: 10 });
  const whole = guessMapping(battery('Q8', ['A', 'B', 'C', 'D', 'E'], used));
  expect(whole.mapping?.outcome).toEqual({ column: 'Q8E', scale: [1, 5], missing: [0, 6] });
  expect(whole.mapping?.touchpoints).toHaveLength(4);
  expect(whole.reasons[0]?.params['why']).toBe('lastOfBattery');

  const unclear = guessMapping(
    battery('Q8', ['A', 'B', 'C', 'D', 'E'], (index) => ({ 6: [40, 60, 200, 90, 30][index]! })),
  );
  expect(unclear.lacking).toBe('outcome');
});

test('three levels asked as 0, 1, 2', () => {
  const guess = guessMapping([
    column('userID', { U1: 30, U2: 20 }),
    ratings('rating', [10, 20, 20], {}, 0),
    ratings('food_rating', [12, 18, 20], {}, 0),
    ratings('service_rating', [20, 10, 20], {}, 0),
  ]);
  expect(guess.mapping).toEqual({
    segments: [],
    outcome: { column: 'rating', scale: [0, 2] },
    touchpoints: [
      { column: 'food_rating', name: 'Food rating', scale: [0, 2] },
      { column: 'service_rating', name: 'Service rating', scale: [0, 2] },
    ],
  });
});

test('German names', () => {
  const guess = guessMapping([
    unique('Fragebogen-Nr.', people),
    column('Geschlecht', { weiblich: 210, männlich: 180, divers: 10 }),
    column('Alter', { '18–29': 100, '30–49': 200, '50+': 100 }),
    column('Anzahl Besuche', { 1: 100, 2: 100, 3: 100, 4: 50, 5: 50 }),
    ratings('Freundlichkeit', opinion, { 'nicht genutzt': 20 }),
    ratings('Sauberkeit', opinion, { 'k. A.': 15 }),
    ratings('Wartezeit', opinion),
    ratings('Gesamtzufriedenheit', opinion),
    nps('Weiterempfehlung', { 99: 6 }),
    column('Gewicht', { '0.9': 200, '1.1': 200 }),
  ]);
  expect(guess.mapping).toMatchObject({
    respondent: 'Fragebogen-Nr.',
    weight: 'Gewicht',
    segments: ['Geschlecht', 'Alter'],
    outcome: { column: 'Weiterempfehlung', scale: [0, 10], missing: [99] },
  });
  expect(guess.mapping?.touchpoints).toEqual([
    { column: 'Freundlichkeit', scale: [1, 5], notUsed: ['nicht genutzt'], missing: ['k. A.'] },
    { column: 'Sauberkeit', scale: [1, 5], notUsed: ['nicht genutzt'], missing: ['k. A.'] },
    { column: 'Wartezeit', scale: [1, 5], notUsed: ['nicht genutzt'], missing: ['k. A.'] },
  ]);
});

test('without a recommendation the overall satisfaction is the outcome', () => {
  const guess = guessMapping([
    ratings('Q1_Beratung', opinion),
    ratings('Q2_Lieferung', opinion),
    ratings('Q3_Gesamtzufriedenheit', opinion),
  ]);
  expect(guess.mapping?.outcome).toEqual({ column: 'Q3_Gesamtzufriedenheit', scale: [1, 5] });
  expect(guess.mapping?.touchpoints.map(({ name }) => name)).toEqual(['Beratung', 'Lieferung']);
});

test('a six that is as common everywhere belongs to the scale', () => {
  const guess = guessMapping([nps('NPS'), ...battery('Q1', ['DESK', 'FOOD', 'SHOP'], () => ({ 6: 80 }))]);
  expect(guess.mapping?.touchpoints[0]).toEqual({ column: 'Q1DESK', name: 'Desk', scale: [1, 6] });
});

test('columns without numbers are read together: a six that few gave here and many there is no answer anywhere', () => {
  const guess = guessMapping([
    nps('Weiterempfehlung'),
    ratings('Schalter', opinion, { 6: 12 }),
    ratings('Hotline', opinion, { 6: 150 }),
    ratings('Beratung', opinion, { 6: 260 }),
    ratings('App', opinion, { 6: 60 }),
  ]);
  expect(guess.mapping?.touchpoints).toEqual(
    ['Schalter', 'Hotline', 'Beratung', 'App'].map((name) => ({ column: name, scale: [1, 5], notUsed: [6] })),
  );
});
