import { createRandom } from '@anklang/analysis';
import { expect, test } from 'vitest';
import { orderPaths } from './order-paths.ts';

const makePaths = ({ touchpoints, paths, alike }: { touchpoints: number; paths: number; alike: number }) => {
  const random = createRandom(touchpoints + alike);
  const rows = Array.from({ length: paths }, () => {
    const length = 1 + random.below(alike + 4);
    return Array.from({ length }, (_, i) => (i < alike ? touchpoints - 1 : random.below(touchpoints)));
  });
  const offsets = new Uint32Array(paths + 1);
  rows.forEach((row, p) => {
    offsets[p + 1] = offsets[p]! + row.length;
  });
  const groupOf = Uint8Array.from(rows, () => [0, 7, 255][random.below(3)]!);
  return { rows, groupOf, table: { touchpoints, paths, offsets, steps: Uint16Array.from(rows.flat()) } };
};

const compareRows = (a: readonly number[], b: readonly number[]): number => {
  const place = a.findIndex((step, i) => step !== b[i]);
  if (place < 0) return a.length - b.length;
  return place < b.length ? a[place]! - b[place]! : 1;
};

test.each([
  { touchpoints: 3, paths: 500, alike: 0 },
  { touchpoints: 3, paths: 2000, alike: 40 },
  { touchpoints: 40, paths: 3000, alike: 9 },
  { touchpoints: 65_535, paths: 800, alike: 3 },
  { touchpoints: 1, paths: 60, alike: 80 },
  { touchpoints: 5, paths: 1, alike: 2 },
  { touchpoints: 5, paths: 0, alike: 2 },
])('$paths paths of $touchpoints touchpoints, up to $alike first steps alike', (made) => {
  const { rows, groupOf, table } = makePaths(made);
  const expected = rows
    .map((_, p) => p)
    .sort((a, b) => groupOf[a]! - groupOf[b]! || compareRows(rows[a]!, rows[b]!) || a - b);
  expect([...orderPaths(table, groupOf)]).toEqual(expected);
});
