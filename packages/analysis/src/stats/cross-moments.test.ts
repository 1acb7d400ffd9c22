import { expect, test } from 'vitest';
import { AnalysisError } from '../error.ts';
import { type CrossMoments, crossMoments } from './cross-moments.ts';
import { mergeMoments } from './merge-moments.ts';
import { createRandom } from './random.ts';

function plainMoments(columns: Float64Array[], weights?: Float64Array): CrossMoments {
  const rows = [...columns[0]!.keys()].filter(
    (i) => columns.every((column) => Number.isFinite(column[i]!)) && (!weights || weights[i]! > 0),
  );
  const w = (i: number) => (weights ? weights[i]! : 1);
  const sumWeights = rows.reduce((sum, i) => sum + w(i), 0);
  const means = Float64Array.from(columns, (c) => rows.reduce((sum, i) => sum + w(i) * c[i]!, 0) / sumWeights);
  const products = new Float64Array(columns.length ** 2);
  columns.forEach((a, p) => {
    columns.forEach((b, q) => {
      products[p * columns.length + q] = rows.reduce(
        (sum, i) => sum + w(i) * (a[i]! - means[p]!) * (b[i]! - means[q]!),
        0,
      );
    });
  });
  const sumSquaredWeights = rows.reduce((sum, i) => sum + w(i) ** 2, 0);
  return { size: columns.length, n: rows.length, sumWeights, sumSquaredWeights, means, products };
}

function expectEqual(found: CrossMoments, wanted: CrossMoments): void {
  expect(found.n).toBe(wanted.n);
  expect(found.sumWeights).toBeCloseTo(wanted.sumWeights, 8);
  expect(found.sumSquaredWeights).toBeCloseTo(wanted.sumSquaredWeights, 8);
  found.means.forEach((mean, c) => {
    expect(mean).toBeCloseTo(wanted.means[c]!, 10);
  });
  found.products.forEach((product, at) => {
    expect(product).toBeCloseTo(wanted.products[at]!, 6);
  });
}

const random = createRandom(11);
const rows = 2500;
const columns = Array.from({ length: 6 }, (_, c) =>
  Float64Array.from({ length: rows }, () => (random.uniform() < 0.03 ? Number.NaN : 100 * c + random.normal())),
);
const weights = Float64Array.from({ length: rows }, (_, i) => (i % 17 === 0 ? 0 : random.uniform()));

test('columns of different lengths are refused', () => {
  expect(() => crossMoments([new Float64Array(3), new Float64Array(2)])).toThrow(AnalysisError);
});

test('no complete row gives zeros, not NaN', () => {
  const { n, products, means } = crossMoments([Float64Array.of(Number.NaN, 1), Float64Array.of(1, Number.NaN)]);
  expect(n).toBe(0);
  expect([...products, ...means]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('equals the plain definition over complete rows', () => {
  expectEqual(crossMoments(columns), plainMoments(columns));
  expectEqual(crossMoments(columns, weights), plainMoments(columns, weights));
});

test('a constant column varies by exactly nothing', () => {
  const { products } = crossMoments([new Float64Array(1000).fill(0.1), columns[0]!.slice(0, 1000)]);
  expect(products[0]).toBe(0);
});

test('a large mean costs no digits', () => {
  const small = Float64Array.from({ length: 1000 }, (_, i) => i % 7);
  const far = small.map((value) => value + 1e9);
  expect(crossMoments([far]).products[0]).toBeCloseTo(crossMoments([small]).products[0]!, 6);
});

test('parts merge to the whole, also with an empty part', () => {
  const part = (from: number, to: number) =>
    crossMoments(
      columns.map((column) => column.subarray(from, to)),
      weights.subarray(from, to),
    );
  const merged = mergeMoments(mergeMoments(part(0, 900), part(900, 900)), part(900, rows));
  expectEqual(merged, crossMoments(columns, weights));
  expect(() => mergeMoments(merged, crossMoments([columns[0]!]))).toThrow(AnalysisError);
});
