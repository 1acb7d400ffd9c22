import { expect, test } from 'vitest';
import { currencyOptions } from './currency-options.ts';

test('the usual currencies come first, the others by name, each once', () => {
  const german = currencyOptions('de', 'CHF');
  expect(german.slice(0, 4).map(({ label }) => label)).toEqual([
    'Euro (EUR)',
    'Schweizer Franken (CHF)',
    'Britisches Pfund (GBP)',
    'US-Dollar (USD)',
  ]);
  const others = german.slice(4).map(({ label }) => label);
  expect(others).toEqual(others.toSorted(new Intl.Collator('de').compare));
  expect(new Set(german.map(({ value }) => value)).size).toBe(german.length);
});

test('names are in the language of the page', () => {
  expect(currencyOptions('en', 'EUR').find(({ value }) => value === 'CHF')?.label).toBe('Swiss Franc (CHF)');
});

test('a chosen currency that the browser does not know stays to be chosen', () => {
  expect(currencyOptions('de', 'QQQ')).toContainEqual({ value: 'QQQ', label: 'QQQ (QQQ)' });
});
