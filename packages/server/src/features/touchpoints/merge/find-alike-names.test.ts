import { createRandom } from '@anklang/analysis';
import { expect, test } from 'vitest';
import { findAlikeNames } from './find-alike-names.ts';

test('finds every pair that is alike, as comparing each with each would', () => {
  const random = createRandom(5);
  const words = ['Rechnung', 'Rechnungen', 'Hotline', 'Filiale', 'Filialen', 'App', 'Brief', 'Beratung', 'Berater'];
  const pick = () => words[Math.floor(random.uniform() * words.length)]!;
  const names = Array.from({ length: 120 }, () => `${pick()} ${pick()} ${pick()}`);
  const found = new Set(findAlikeNames(names).map(({ one, other }) => `${one} ${other}`));
  const expected = new Set<string>();
  for (const [one, name] of names.entries()) {
    for (let other = one + 1; other < names.length; other++) {
      if (findAlikeNames([name, names[other]!]).length > 0) expected.add(`${one} ${other}`);
    }
  }
  expect(expected.size).toBeGreaterThan(50);
  expect(found).toEqual(expected);
});

test('numbers make a difference, order and accents make none', () => {
  expect(findAlikeNames(['Filiale 12', 'Filiale 13'])).toEqual([]);
  expect(findAlikeNames(['Menü Café', 'cafe menu'])).toEqual([{ one: 0, other: 1, likeness: 1 }]);
  expect(findAlikeNames(['Beschwerde am Telefon', 'Beschwerde per Brief'])).toEqual([]);
  expect(findAlikeNames(['?', '!', ''])).toEqual([]);
});
