import { expect, test } from 'vitest';
import { crossMoments } from '../stats/cross-moments.ts';
import { createRandom } from '../stats/random.ts';
import { sampleShapley } from './sampled-shapley.ts';
import { latticeGradient } from './share-gradient.ts';
import { shapleyFromTable, walkLattice } from './subset-lattice.ts';

const rows = 60;
const groups = 4;
const random = createRandom(21);
const columns = Array.from({ length: groups }, () => Float64Array.from({ length: rows }, () => random.normal()));
columns.push(columns[0]!.map((value, i) => value + 0.5 * columns[1]![i]! + random.normal()));
const starts = Int32Array.of(0, 1, 2, 3, 4);
const grouped = (weights: Float64Array) => {
  const { size, products } = crossMoments(columns, weights);
  return { size, products, starts };
};
const even = new Float64Array(rows).fill(1);

test('a form is the derivative of a contribution by the weight of a row', () => {
  const moments = crossMoments(columns, even);
  const { visit, finish } = latticeGradient(groups, moments.size);
  const contributions = shapleyFromTable(walkLattice(grouped(even), undefined, visit).r2, groups);
  const { forms } = finish();
  const total = moments.products.at(-1)!;
  const step = 1e-5;
  for (const row of [0, 17, 59]) {
    const z = columns.map((column, c) => column[row]! - moments.means[c]!);
    const heavier = even.map((w, i) => (i === row ? w + step : w));
    const moved = shapleyFromTable(walkLattice(grouped(heavier)).r2, groups);
    for (let j = 0; j < groups; j++) {
      let form = 0;
      for (let a = 0, at = 0; a < z.length; a++) {
        for (let b = 0; b <= a; b++, at++) form += z[a]! * z[b]! * forms[at * groups + j]!;
      }
      const derivative = -(form + contributions[j]! * z.at(-1)! ** 2) / total;
      expect((moved[j]! - contributions[j]!) / step).toBeCloseTo(derivative, 5);
    }
  }
});

test('sampled orderings come to the contributions and forms of the lattice', () => {
  const { visit, finish } = latticeGradient(groups, columns.length);
  const exact = shapleyFromTable(walkLattice(grouped(even), undefined, visit).r2, groups);
  const sampled = sampleShapley({
    moments: grouped(even),
    biasPerTrace: 0,
    pairs: 3000,
    random: createRandom(1),
    withGradient: true,
    tick: () => {},
  });
  const { forms } = finish();
  exact.forEach((value, t) => {
    expect(Math.abs(sampled.contributions[t]! - value)).toBeLessThan(5 * sampled.errors[t]! + 1e-12);
  });
  sampled.gradient!.forms.forEach((value, at) => {
    expect(Math.abs(value - forms[at]!)).toBeLessThan(0.03);
  });
});
