import { type AccountWeights, AccountWeightsSchema, resources } from '@anklang/domain';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { madeAccount } from '../answers.fixture.ts';
import { digitsOf, digitsOfTicks } from '../digits.ts';
import { accountCsv } from './account-csv.ts';
import { drawAccountSvg } from './account-svg.ts';
import { prepareAccount } from './prepare-account.ts';
import { prepareCurve } from './prepare-curve.ts';
import { prepareTouchpoints } from './prepare-touchpoints.ts';
import { sayAccount } from './say-account.ts';
import { differingWeights, draftOfWeights, weightsOfDraft } from './weights-draft.ts';

const i18n = createInstance();
await i18n.init({ lng: 'de', resources, interpolation: { escapeValue: false } });
const t = i18n.getFixedT(null, 'outcomes');
const { all } = madeAccount();
const told = (balance: typeof all.balance, knockedOut = 84) =>
  sayAccount(prepareAccount(madeAccount({ all: { ...all, balance, knockedOut } }), 'de'), t);

describe('what is claimed', () => {
  test('no sign where the interval holds zero, no balance of too few', () => {
    expect(told({ value: 0.1, low: -0.1, high: 0.3 }).title).toContain('bleibt offen');
    expect(told({ notEnough: true, have: 2, need: 5 }).title).toBe('Noch zu wenige Kunden für einen Kontostand');
  });

  test('plus and minus where they are sure, and whom no balance brings back', () => {
    expect(told(all.balance)).toEqual({
      title: 'Im Mittel ist das Konto im Plus: +0,62 (+0,50 bis +0,74)',
      lead: '630 Kunden (30,0\u00a0%) stehen im Minus. 84 hatten ein K.-o.-Erlebnis, das kein Guthaben aufwiegt.',
    });
    expect(told({ value: -1, low: -2, high: -0.5 }, 0)).toMatchObject({
      title: 'Im Mittel ist das Konto im Minus: −1,00 (−2,00 bis −0,50)',
      lead: expect.stringContaining('hatte niemand'),
    });
  });
});

describe('groups and classes', () => {
  const model = prepareAccount(madeAccount(), 'de');

  test('small groups say how many more it takes', () => {
    expect(model.segments[2]?.group.balance).toMatchObject({ kind: 'notEnough', more: 1 });
  });

  test('the ratio is measured against the target of its group', () => {
    expect(model.all).toMatchObject({
      met: 'missed',
      ratio: { text: '2,00', interval: '1,90 bis 2,11' },
      target: { text: '3' },
    });
    expect(model.segments[1]?.group).toMatchObject({ met: 'met', target: { text: '1,5' } });
    const spotless = madeAccount({ all: { ...all, ratio: null, negative: 0 } });
    expect(prepareAccount(spotless, 'de').all).toMatchObject({ ratio: null, met: 'met' });
    // Two to one of a dozen may well be three to one.
    const few = madeAccount({ all: { ...all, positive: 8, negative: 4 } });
    expect(prepareAccount(few, 'de').all.met).toBe('open');
    const untouched = madeAccount({ all: { ...all, ratio: null, negative: 0, positive: 0 } });
    expect(prepareAccount(untouched, 'de').all.met).toBeNull();
  });

  test('classes and those who have felt nothing yet are all customers', () => {
    expect(model.withoutEntry).toBeNull();
    const some = prepareAccount(madeAccount({ all: { ...all, customers: 2400 } }), 'en');
    expect(some).toMatchObject({ withoutEntry: { customers: '300', share: '12.5%' } });
    expect(some.classes[0]?.share).toBe('5.0%');
  });

  test('classes know their side of the zero line and whose customers they hold', () => {
    expect(model.classes.map(({ side }) => side)).toEqual(['minus', 'minus', 'minus', 'plus', 'plus', 'plus']);
    expect(model.classes[0]).toMatchObject({
      toText: '−5',
      share: '5,7\u00a0%',
      selection: { kind: 'balance', from: null, to: -5 },
    });
    const nobody = { from: 5, to: null, customers: 0 };
    const edges = madeAccount({
      balances: [{ from: null, to: 0, customers: 0 }, { from: 0, to: 5, customers: 2 }, nobody],
    });
    expect(prepareAccount(edges, 'de').classes).toMatchObject([{ from: 0, to: 5 }]);
    expect(prepareAccount(madeAccount({ balances: [nobody] }), 'de').classes).toEqual([]);
    const across = madeAccount({ balances: [{ from: -1, to: 1, customers: 4 }] });
    expect(prepareAccount(across, 'de').classes[0]?.side).toBe('across');
  });
});

test('touchpoints that draw out most come first; what nobody felt is not there', () => {
  const rows = prepareTouchpoints(madeAccount(), 'de');
  expect(rows.map(({ name }) => name)).toEqual(['Hotline', 'Vertrag', 'Website', 'Filiale']);
  expect(rows[0]).toMatchObject({ withdrawalsText: '1.450', knockOutsText: '61' });
});

describe('the curve', () => {
  test('keeps its zero line, months in words and the last turn', () => {
    const curve = prepareCurve(madeAccount(), 'de');
    expect(curve.points[0]).toMatchObject({ month: 'Jan. 2026', balance: '+0,10', x: 0 });
    expect(curve.points.at(-1)).toMatchObject({ x: 100 });
    expect(curve.zero).toBeGreaterThan(0);
    expect(curve.zero).toBeLessThan(100);
    expect(curve.ends).toMatchObject({ from: { balance: '+0,10' }, to: { balance: '+0,62', month: 'Juli 2026' } });
  });

  test('the first moment of a month closes the month before', () => {
    const point = { meanBalance: 1, customers: 2 };
    const { points } = prepareCurve({ curve: [{ ...point, at: '2026-03-01T00:00:00Z' }] }, 'en');
    expect(points[0]).toMatchObject({ month: 'Feb 2026', x: 50 });
    expect(prepareCurve({ curve: [] }, 'en')).toMatchObject({ points: [], ends: null });
  });
});

describe('weights', () => {
  const saved: AccountWeights = AccountWeightsSchema.parse({ importance: { a: 2 } });

  test.each([
    ['an empty field', { ok: '' }],
    ['a negative number', { delighting: -1 }],
    ['no half-life', { halfLifeDays: 0 }],
    ['an importance without a number', { importance: { a: '' } }],
  ])('%s is not yet a weight', (_, change) => {
    expect(weightsOfDraft({ ...draftOfWeights(saved), ...change })).toBeNull();
  });

  test('only what differs goes into the address', () => {
    const draft = draftOfWeights(saved);
    const tried = weightsOfDraft({ ...draft, disappointing: 3, importance: { a: 2, b: 1 } });
    expect(tried && differingWeights(tried, saved)).toEqual({ disappointing: 3, importance: { a: 2, b: 1 } });
    expect(differingWeights(AccountWeightsSchema.parse({ importance: { a: 2 } }), saved)).toBeNull();
    expect(differingWeights({ ...saved, importance: {} }, saved)).toEqual({ importance: {} });
  });
});

test('numbers are written with the digits they need', () => {
  expect([3, 2.5, 2.25, 0.8].map(digitsOf)).toEqual([0, 1, 2, 1]);
  expect(digitsOfTicks([0, 0.05, 0.1])).toBe(2);
  expect(digitsOfTicks([])).toBe(0);
});

test('the account goes out whole, as numbers and as a picture', () => {
  const csv = accountCsv(madeAccount());
  expect(csv).toContain('Region: Insel;4;;;;');
  expect(csv).toContain('Hotline;400;1450;420;640;61');
  const words = { title: 'K & K', subtitle: '', basis: '', withdrawals: 'ab', deposits: 'ein', zeroLine: 'null' };
  const svg = drawAccountSvg(prepareTouchpoints(madeAccount(), 'de'), words);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|var\(|NaN|undefined/);
  expect(svg).toContain('K &amp; K');
});
