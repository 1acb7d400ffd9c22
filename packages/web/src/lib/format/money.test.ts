import type { Language } from '@anklang/domain';
import { expect, test } from 'vitest';
import { createMoney } from './money.ts';

/** With plain spaces, so that the expectation can be read. */
function written(language: Language, currency: string, amounts: readonly number[]): string[] {
  const money = createMoney(language, currency);
  return amounts.map((amount) => money.write(amount).replaceAll(/\s/gu, ' '));
}

const amounts = [0, 1500, 12.5, 0.7, 1234567.891];

test.each([
  ['de', 'EUR', ['0 €', '1.500 €', '12,50 €', '0,70 €', '1.234.567,89 €']],
  ['de', 'CHF', ['0 CHF', '1.500 CHF', '12,50 CHF', '0,70 CHF', '1.234.567,89 CHF']],
  ['de', 'JPY', ['0 ¥', '1.500 ¥', '12,50 ¥', '0,70 ¥', '1.234.567,89 ¥']],
  ['en', 'EUR', ['€0', '€1,500', '€12.50', '€0.70', '€1,234,567.89']],
  ['en', 'CHF', ['CHF 0', 'CHF 1,500', 'CHF 12.50', 'CHF 0.70', 'CHF 1,234,567.89']],
  ['en', 'JPY', ['JP¥0', 'JP¥1,500', 'JP¥12.50', 'JP¥0.70', 'JP¥1,234,567.89']],
] as const)('%s, %s: whole amounts without decimals, others with two', (language, currency, expected) => {
  expect(written(language, currency, amounts)).toEqual(expected);
});

test('what rounds to a whole amount is written as one, and what is not nothing does not read as nothing', () => {
  expect(written('de', 'EUR', [12.999, 0.004])).toEqual(['13 €', '0,004 €']);
});

test('the minus is the typographic one', () => {
  expect(written('en', 'EUR', [-3])).toEqual(['−€3']);
});

test('columns fix their decimals', () => {
  const { write } = createMoney('en', 'EUR');
  expect([write(12, 2), write(12.6, 0), write(1234, 1)]).toEqual(['€12.00', '€13', '€1,234.0']);
});
