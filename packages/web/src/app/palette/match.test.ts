import { expect, test } from 'vitest';
import { isFound } from './match.ts';

test.each([
  ['', 'Touchpoint-Register'],
  ['register', 'Touchpoint-Register'],
  ['UMFELD', 'Umfeld'],
  ['aenderung', 'Änderungsprotokoll'],
  ['anderung', 'Änderungsprotokoll'],
  ['befragungen import', 'Befragung importieren'],
])('%s finds %s', (search, text) => {
  expect(isFound(search, text)).toBe(true);
});
test('every word has to be there', () => {
  expect(isFound('Befragung löschen', 'Befragung importieren')).toBe(false);
});
