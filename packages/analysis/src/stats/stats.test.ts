import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile, incompleteBeta, logGamma } from './beta.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { createRandom } from './random.ts';
import { sampleQuantile } from './sample-quantile.ts';
import { studentQuantile } from './student.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { symmetricInverse } from './symmetric-inverse.ts';

describe('random', () => {
  test('the same seed gives the same stream, another seed another one', () => {
    const take = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.uniform()
        )(createRandom(seed)),
      );
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(take(0.5)).not.toEqual(take(0));
    expect(take(2 ** 32)).not.toEqual(take(0));
  });

  test('uniform and normal have their means and variances', () => {
    const random = createRandom(1);
    const n = 200_000;
    let uniform = 0;
    let normal = 0;
    let squares = 0;
    let outside = 0;
    for (let i = 0; i < n; i++) {
      const u = random.uniform();
      if (!(u >= 0 && u < 1)) outside++;
      uniform += u;
      const z = random.normal();
      normal += z;
      squares += z * z;
    }
    expect(outside).toBe(0);
    expect(uniform / n).toBeCloseTo(0.5, 2);
    expect(normal / n).toBeCloseTo(0, 2);
    expect(squares / n).toBeCloseTo(1, 2);
  });

  test('below reaches every number under its bound and no other', () => {
    const random = createRandom(3);
    const seen = new Set(Array.from({ length: 1000 }, () => random.below(6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('distributions', () => {
  test('outside their range they answer NaN', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
    expect(studentQuantile(0.5, 0)).toBeNaN();
    expect(studentQuantile(0, 3)).toBeNaN();
    expect(incompleteBeta(2, 1, 1)).toBeNaN();
    expect(betaQuantile(0.5, 0, 1)).toBeNaN();
    expect(logGamma(0)).toBeNaN();
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  // Reference values to 15 digits from tables of the NIST handbook and closed forms.
  test('known values', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect(normalCdf(-10) / 7.619853024160527e-24).toBeCloseTo(1, 12);
    expect(studentQuantile(0.975, 1) / Math.tan(Math.PI * 0.475)).toBeCloseTo(1, 12);
    expect(studentQuantile(0.6, 2)).toBeCloseTo(0.2 * Math.sqrt(2 / (1 - 0.04)), 12);
    expect(studentQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 8);
    expect(incompleteBeta(0.3, 2, 1)).toBeCloseTo(0.09, 14);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  });

  test('quantiles undo distribution functions', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        (p, a, b) => {
          expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        },
      ),
    );
  });

  test('sample quantile interpolates and refuses an empty sample', () => {
    expect(sampleQuantile([], 0.5)).toBeNaN();
    expect(sampleQuantile([4], 0.9)).toBe(4);
    expect(sampleQuantile([0, 10], 0.25)).toBe(2.5);
    expect(sampleQuantile([1, 2, 3, 4, 5], 1)).toBe(5);
  });
});

const symmetric = (k: number, seed: number): Float64Array => {
  const random = createRandom(seed);
  const half = Float64Array.from({ length: k * k }, () => random.normal());
  const product = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) for (let m = 0; m < k; m++) product[i * k + j]! += half[i * k + m]! * half[j * k + m]!;
  }
  return product;
};

describe('linear algebra', () => {
  test('inverse times matrix is one', () => {
    const k = 7;
    const matrix = symmetric(k, 5);
    const { inverse, dropped } = symmetricInverse(matrix, k);
    expect(dropped).toEqual([]);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        let sum = 0;
        for (let m = 0; m < k; m++) sum += inverse[i * k + m]! * matrix[m * k + j]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 8);
      }
    }
  });

  test('columns that others determine, and constant ones, are left out', () => {
    // Third = first + second; fourth has no variation.
    const matrix = Float64Array.from([2, 0, 2, 0, 0, 3, 3, 0, 2, 3, 5, 0, 0, 0, 0, 0]);
    const { inverse, dropped } = symmetricInverse(matrix, 4);
    expect(dropped).toEqual([2, 3]);
    expect([...inverse]).toEqual([
      expect.closeTo(0.5, 14),
      0,
      0,
      0,
      0,
      expect.closeTo(1 / 3, 14),
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]);
  });

  test('eigenvectors rebuild the matrix', () => {
    const k = 6;
    const matrix = symmetric(k, 9);
    const { values, vectors } = symmetricEigen(matrix, k);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        let sum = 0;
        for (let m = 0; m < k; m++) sum += vectors[i * k + m]! * values[m]! * vectors[j * k + m]!;
        expect(sum).toBeCloseTo(matrix[i * k + j]!, 10);
      }
    }
  });
});
