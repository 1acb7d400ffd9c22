import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsWhere, complementBits, countBits, hasBit, intersectBits, uniteBits } from './bit-set.ts';

const twoSets = fc
  .nat(200)
  .chain((length) => fc.tuple(fc.array(fc.boolean(), { minLength: length, maxLength: length }), fc.constant(length)));

test('bit sets answer like plain sets', () => {
  fc.assert(
    fc.property(twoSets, fc.nat(6), ([held, length], step) => {
      const a = bitsWhere(length, (row) => held[row]!);
      const b = bitsWhere(length, (row) => row % (step + 1) === 0);
      const rows = Array.from({ length }, (_, row) => row);
      const listed = (bits: typeof a) => rows.filter((row) => hasBit(bits, row));
      const inB = (row: number) => row % (step + 1) === 0;
      expect(listed(a)).toEqual(rows.filter((row) => held[row]));
      expect(listed(intersectBits(a, b))).toEqual(rows.filter((row) => held[row] && inB(row)));
      expect(listed(uniteBits(a, b))).toEqual(rows.filter((row) => held[row] || inB(row)));
      expect(listed(complementBits(a))).toEqual(rows.filter((row) => !held[row]));
      expect(countBits(complementBits(a))).toBe(length - countBits(a));
      expect(countBits(a)).toBe(held.filter(Boolean).length);
    }),
  );
});
