import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test('a path without its value is a bug, not an address', () => {
  expect(() => addressOf('/w/{workspaceId}', {})).toThrow('workspaceId');
});
test('values cannot leave their place in the path', () => {
  expect(addressOf('/w/{id}', { id: '../a/b?c#d' })).toBe('/w/..%2Fa%2Fb%3Fc%23d');
});
test('undefined is left out of the query, false and 0 are not', () => {
  expect(addressOf('/a', {}, { cursor: undefined, limit: 0, unweighted: false })).toBe('/a?limit=0&unweighted=false');
});
test('umlauts and ampersands stay one value', () => {
  const address = addressOf('/a', {}, { search: 'Gepäck & Zoll' });
  expect(new URL(address, 'http://x').searchParams.get('search')).toBe('Gepäck & Zoll');
});
