import { emptyProfile, type TouchpointRecord } from '@anklang/domain';
import { expect, test } from 'vitest';
import { matchRows } from './match-rows.ts';
import type { FileRow } from './read-row.ts';

const at = '2026-06-15T09:30:00.000Z';
const record = (id: string, key: string): TouchpointRecord => ({
  ...{ id, key, foundIn: 'file', lifecycle: 'active', version: 1, createdAt: at, changedAt: at },
  ...{ reviewedAt: null, reviewDueAt: null, perceptions: 0, ...emptyProfile(key) },
});
const row = (line: number, key: string, parentKey?: string): FileRow => ({
  ...{ line, key, parentKey, lifecycle: null, said: { name: `Zeile ${line}` }, classes: {}, own: {}, problems: [] },
});
const records = [record('hot', 'HOT'), record('shop', 'SHOP')];
const formerKeys = [
  { id: 'hot', key: 'TEL' },
  // Somebody added another touchpoint under a key that was given up before: it means that one.
  { id: 'hot', key: 'SHOP' },
];

test('a row under the key of a touchpoint that was merged into another means that one', () => {
  const [telephone, shop] = matchRows([row(2, 'TEL'), row(3, 'SHOP', 'TEL')], { records, formerKeys });
  expect([telephone?.record?.id, telephone?.key]).toEqual(['hot', 'HOT']);
  expect([shop?.record?.id, shop?.parentKey]).toEqual(['shop', 'HOT']);
});

test('an older file that has both of them is told so', () => {
  const rows = matchRows([row(2, 'HOT'), row(3, 'TEL')], { records, formerKeys });
  expect(rows.map(({ problems }) => problems.map(({ reason }) => reason))).toEqual([[], ['keyTwice']]);
});
