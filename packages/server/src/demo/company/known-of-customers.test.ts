import { expect, test } from 'vitest';
import { planted } from '../planted.ts';
import { simulateCompany } from '../simulate/simulate-company.ts';
import { knownKeys, knownName, knownValue } from './known-of-customers.ts';

test('all that the simulation knows of customers has words of its own in both languages', () => {
  const { customers } = simulateCompany({ customers: 1000, seed: 1, start: Date.UTC(2025, 4, 1) });
  const { segment } = planted;
  expect([segment.value, segment.others].map((value) => knownValue(segment.name, value, 'de'))).toEqual([
    'Geschäftskunden',
    'Privatkunden',
  ]);
  for (const language of ['de', 'en'] as const) {
    expect(new Set(knownKeys.map((key) => knownName(key, language))).size).toBe(knownKeys.length);
    for (const key of knownKeys) {
      const values = [...new Set(customers.map((customer) => customer[key]))];
      const said = values.map((value) => knownValue(key, value, language));
      expect(new Set(said).size).toBe(values.length);
      // A key of the simulation would be read as a word of English, or of nobody's.
      expect(said.filter((one) => values.includes(one as never))).toEqual([]);
    }
  }
});

test('a value without words is refused', () => {
  expect(() => knownValue('region', 'moon', 'de')).toThrow('region: no words for moon');
});
