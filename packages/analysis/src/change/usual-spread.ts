import { levelBefore, plainVariance, type Rates } from './rates.ts';

const edgeSquared = 2.58 ** 2;
/** Mean of the square of a standard normal number that counts at most 2.58. */
const meanOfWinsorised = 0.982;

/**
 * How many times as much stretches of so many days vary about what the weeks before let expect as chance alone would make
 * them: overdispersion, correlation from day to day and error of the expectation in one, told by the series itself. Robust
 * against some stretches that lie far off; a little too much rather than too little where few stretches tell it.
 */
export function usualSpread(rates: Rates, { days, levels }: { days: number; levels: Float64Array }): number {
  const { seen, size } = rates;
  const squares: number[] = [];
  for (let from = 0; from + days <= seen.length; from++) {
    const level = levels[from]!;
    if (Number.isNaN(level)) continue;
    let sum = 0;
    let sizes = 0;
    for (let i = from; i < from + days; i++) {
      sum += seen[i]!;
      sizes += size[i]!;
    }
    if (sizes === 0) continue;
    const expected = level * sizes;
    squares.push((sum - expected) ** 2 / plainVariance(rates, expected, level));
  }
  const least = 1 + days / 56;
  if (squares.length === 0) return least;
  squares.sort((a, b) => a - b);
  let spread = Math.max(least, squares[squares.length >> 1]! / 0.455);
  for (let pass = 0; pass < 6; pass++) {
    const sum = squares.reduce((total, square) => total + Math.min(square, edgeSquared * spread), 0);
    spread = Math.max(least, sum / squares.length / meanOfWinsorised);
  }
  return spread * (1 + Math.sqrt((2 * days) / squares.length));
}

/** Level from the weeks before each day, NaN where too little is known. */
export function levelsOf(rates: Rates, dispersion: number | null): Float64Array {
  return Float64Array.from(rates.seen, (_, before) => levelBefore(rates, { before, dispersion }) ?? Number.NaN);
}
