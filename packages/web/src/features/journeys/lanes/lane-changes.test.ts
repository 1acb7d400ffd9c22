import { applyOperation, emptyMap, type JourneyMapContent, type MapOperation } from '@anklang/domain';
import { expect, test } from 'vitest';
import { countOwn } from '../personas/count-own.ts';
import { addLane, countCells, missingKinds, moveBy } from './lane-changes.ts';

let last = 0;
const newId = () =>
  `${'a'.repeat(18)}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(last / 26)]}${'abcdefghijklmnopqrstuvwxyz'[last++ % 26]}`;

function apply(map: JourneyMapContent, operation: MapOperation): JourneyMapContent {
  const applied = applyOperation(map, operation);
  if (!applied.ok) throw new Error(applied.refusal.kind);
  return applied.map;
}

test('a lane comes where its kind usually stands, an own one at the end', () => {
  const map = emptyMap(newId);
  expect(missingKinds(map)).toEqual([
    'manner',
    'quotes',
    'before',
    'after',
    'backstage',
    'systems',
    'owner',
    'evidence',
  ]);
  const lane = { id: newId(), kind: 'manner' as const, name: '', isHidden: false };
  const own = { id: newId(), kind: 'own' as const, name: 'Was Kollegen sagen', isHidden: false };
  const both = apply(apply(map, addLane(map, lane)), addLane(map, own));
  expect(both.lanes.map(({ kind }) => kind)).toEqual([
    'action',
    'place',
    'frequency',
    'result',
    'expect',
    'get',
    'manner',
    'react',
    'level',
    'ideas',
    'own',
  ]);
  // After it was moved away it no longer says where others belong, but nothing breaks.
  const bare = { ...map, lanes: [] };
  expect(apply(bare, addLane(bare, lane)).lanes).toEqual([lane]);
});

test('one place up and down, and not beyond the ends', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(moveBy(items, { id: 'b', by: -1 })).toEqual({ id: 'b', after: null });
  expect(moveBy(items, { id: 'c', by: -1 })).toEqual({ id: 'c', after: 'a' });
  expect(moveBy(items, { id: 'a', by: 1 })).toEqual({ id: 'a', after: 'b' });
  expect(moveBy(items, { id: 'a', by: -1 })).toBeNull();
  expect(moveBy(items, { id: 'c', by: 1 })).toBeNull();
  expect(moveBy(items, { id: 'z', by: 1 })).toBeNull();
});

test('what would go with a lane or a persona is counted, whoever says it', () => {
  const text = { text: 'etwas' };
  const cells = { s1: { l1: { everybody: text, p1: text }, l2: { p1: text } }, s2: { l1: { everybody: text } } };
  const levels = { s1: { p1: { asIs: 3, toBe: null, until: null } } };
  expect(countCells({ cells }, 'l1')).toBe(3);
  expect(countCells({ cells }, 'l9')).toBe(0);
  expect(countOwn({ cells, levels }, 'p1')).toBe(3);
  expect(countOwn({ cells, levels }, 'p2')).toBe(0);
});
