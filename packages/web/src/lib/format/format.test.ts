import { expect, test } from 'vitest';
import { createFormat } from './format.ts';

const german = createFormat('de', 'Europe/Berlin');
const english = createFormat('en', 'America/Los_Angeles');

test('numbers follow the language', () => {
  expect(german.number(12345.678, 1)).toBe('12.345,7');
  expect(english.number(12345.678, 1)).toBe('12,345.7');
  expect(german.number(2831)).toBe('2.831');
});
test('gains and losses carry a sign, nothing carries none', () => {
  expect(german.signed(3.25)).toBe('+3,3');
  expect(german.signed(-3.25)).toBe('−3,3');
  expect(german.signed(0)).toBe('0,0');
  expect(german.signed(-0.01)).toBe('0,0');
});
test('shares are percent', () => {
  expect(german.share(0.4567, 1).replace(/\s/u, ' ')).toBe('45,7 %');
  expect(english.share(0.4567)).toBe('46%');
});
test('an instant is shown in the zone of the person', () => {
  expect(german.instant('2026-03-29T23:30:00.000Z')).toContain('30.03.2026');
  expect(english.instant('2026-03-29T03:30:00.000Z')).toContain('28 Mar 2026');
});
test('words sort as people expect, numbers in them count', () => {
  expect(['Zoll', 'Ärger', 'Gate 10', 'Gate 9'].sort(german.compare)).toEqual(['Ärger', 'Gate 9', 'Gate 10', 'Zoll']);
});
test('sizes have a unit', () => {
  expect(german.bytes(74_000_000).replace(/\s/u, ' ')).toBe('74 MB');
});
