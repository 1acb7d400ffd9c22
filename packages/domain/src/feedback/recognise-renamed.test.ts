import { expect, test } from 'vitest';
import { editDistance, nearestNames } from './column-names.ts';
import type { SurveyMapping } from './mapping.ts';
import { recogniseRenamed } from './recognise-renamed.ts';

const mappingOf = (touchpoints: readonly string[], more: Partial<SurveyMapping> = {}): SurveyMapping => ({
  segments: [],
  outcome: { column: 'NETPRO', scale: [0, 10] },
  touchpoints: touchpoints.map((column) => ({ column, name: `name of ${column}`, scale: [1, 5] })),
  ...more,
});
const found = (mapping: SurveyMapping, columns: readonly string[]) =>
  Object.fromEntries(recogniseRenamed(mapping, columns).renamed.map(({ from, to }) => [from, to]));

test('takes none where two are about as near', () => {
  const mapping = mappingOf(['Q7COUNTER', 'Q7SHOP']);
  const result = recogniseRenamed(mapping, ['NETPRO', 'Q7SHOP', 'Q7COUNTERA', 'Q7COUNTERB']);
  expect(result.renamed).toEqual([]);
  expect(result.missing).toEqual(['Q7COUNTER']);
  expect(result.mapping?.touchpoints.map(({ column }) => column)).toEqual(['Q7SHOP']);
});

test('takes nothing that is merely similar', () => {
  expect(found(mappingOf(['Q7ART'], { weight: 'WEIGHT' }), ['NETPRO', 'Q7ARM', 'FLIGHT'])).toEqual({});
  expect(found(mappingOf(['Q8A', 'Q8B']), ['NETPRO', 'Q6A', 'Q6B'])).toEqual({});
});

test('without the outcome there is no mapping', () => {
  expect(recogniseRenamed(mappingOf(['Q7ART']), ['Q7ART', 'SOMETHING'])).toMatchObject({
    mapping: null,
    missing: ['NETPRO'],
  });
});

test('signs, plurals, spelling and moved question numbers are recognised, one to one', () => {
  const mapping = mappingOf(['Q7WALKWAYS', 'Q8C_SHOP', 'Q7SCREENS'], {
    respondent: '*RESPNUM',
    segments: ['Q21INCME'],
  });
  const columns = ['RESPNUM', 'NETPRO', 'Q7WALKWAY', 'Q7C_SHOPS', 'Q7SCREENS', 'Q20INCOME'];
  expect(found(mapping, columns)).toEqual({
    '*RESPNUM': 'RESPNUM',
    Q7WALKWAYS: 'Q7WALKWAY',
    Q8C_SHOP: 'Q7C_SHOPS',
    Q21INCME: 'Q20INCOME',
  });
  const { mapping: now } = recogniseRenamed(mapping, columns);
  expect(now).toMatchObject({ respondent: 'RESPNUM', segments: ['Q20INCOME'] });
  expect(now?.touchpoints[0]).toEqual({
    column: 'Q7WALKWAY',
    name: 'name of Q7WALKWAYS',
    scale: [1, 5],
    aliases: ['Q7WALKWAYS'],
  });
});

test('where a page of questions moved decides between namesakes', () => {
  const mapping = mappingOf(['Q7A_LOUNGE', 'Q7B_TOILETS', 'Q7C_FOOD']);
  const columns = ['NETPRO', 'Q4FOOD', 'Q8A_LOUNGE', 'Q8B_TOILETS', 'Q8C_FOOD'];
  expect(found(mapping, columns)).toEqual({
    Q7A_LOUNGE: 'Q8A_LOUNGE',
    Q7B_TOILETS: 'Q8B_TOILETS',
    Q7C_FOOD: 'Q8C_FOOD',
  });
});

test('an alias is found before anything alike', () => {
  const mapping = mappingOf(['Q7STORE']);
  mapping.touchpoints[0]!.aliases = ['Q8C_SHOP'];
  const { mapping: now } = recogniseRenamed(mapping, ['NETPRO', 'Q7STORES', 'Q8C_SHOP']);
  expect(now?.touchpoints[0]).toMatchObject({ column: 'Q8C_SHOP', aliases: ['Q7STORE'] });
});

test('the nearest names come first and far ones not at all', () => {
  expect(nearestNames('WEIGTH', ['FLIGHT', 'WEIGHT', 'COLOUR'])).toEqual(['WEIGHT', 'FLIGHT']);
  expect(nearestNames('Q7SHOPS', ['Q8C_SHOP', 'Q9ALL'])).toEqual(['Q8C_SHOP']);
  expect([editDistance('kitten', 'sitting'), editDistance('ab', 'ba'), editDistance('', 'abc')]).toEqual([3, 1, 3]);
});
