import fc from 'fast-check';
import { type PathRow, readPaths } from '../attribution/path-table.ts';

export const pathRow = (path: string, conversions = 1, value = conversions * 10, nulls = 0): PathRow => ({
  path,
  conversions,
  value,
  nulls,
});

/** Tables of short paths over four touchpoints. */
export const anyPathTable = fc
  .array(
    fc.record({
      path: fc
        .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 7 })
        .map((names) => names.join('>')),
      conversions: fc.nat(3),
      value: fc.nat(20),
      nulls: fc.nat(3),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => readPaths(rows.map((made) => ({ ...made, value: made.conversions === 0 ? 0 : made.value }))));
