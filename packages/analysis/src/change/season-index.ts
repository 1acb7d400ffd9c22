const year = 364;
const reach = 10;
/** Fewer events in the weeks about a day a year ago tell too little of it. */
const fewest = 200;

/**
 * How much went on about the same day a year (52 weeks) earlier, counted in usual days of the week; NaN where nothing is
 * known or too little. What happened once a year earlier at this time is taken for season, a storm included. O(days).
 */
export function seasonIndex(counts: ArrayLike<number>, pattern: (day: number) => number): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  const sizes = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) {
    sums[i + 1] = sums[i]! + counts[i]!;
    sizes[i + 1] = sizes[i]! + pattern(i);
  }
  return Float64Array.from(counts, (_, i) => {
    const from = i - year - reach;
    const to = i - year + reach + 1;
    if (from < 0) return Number.NaN;
    const sum = sums[to]! - sums[from]!;
    return sum < fewest ? Number.NaN : sum / (sizes[to]! - sizes[from]!);
  });
}
