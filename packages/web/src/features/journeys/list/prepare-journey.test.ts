import { expect, test } from 'vitest';
import { filterOf, isNarrowed, JourneysSearch } from './journeys-search.ts';
import { curveOf, distanceOf } from './prepare-journey.ts';

test('the mean never stands without the weakest link', () => {
  expect(curveOf({ asIs: 12.4, lowest: { step: 'Rückruf', asIs: -60 } })).toEqual({
    ...{ mean: 12, level: 'ok' },
    weakest: { step: 'Rückruf', points: -60, level: 'disappointing' },
  });
  expect(curveOf({ asIs: null, lowest: null })).toBeNull();
});

test('the distance is what the whole points that are shown differ by, and nothing once the aim is reached', () => {
  expect(distanceOf({ asIs: -12.4, toBe: 40 })).toBe(52);
  expect(distanceOf({ asIs: 41, toBe: 40 })).toBe(0);
  expect(distanceOf({ asIs: null, toBe: 40 })).toBeNull();
});

test('an address that makes no sense narrows nothing', () => {
  const search = JourneysSearch.parse({ state: 'burnt', sort: 'weather', touchpoint: 7 });
  expect(filterOf(search)).toEqual({});
  expect(isNarrowed(JourneysSearch.parse({ sort: 'name' }))).toBe(false);
  expect(isNarrowed(JourneysSearch.parse({ search: ' Konto ' }))).toBe(true);
  expect(filterOf(JourneysSearch.parse({ search: ' Konto ', state: 'archived' }))).toEqual({
    search: 'Konto',
    state: 'archived',
  });
});
