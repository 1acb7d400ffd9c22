/** From this many values on the pivot is chosen out of a sample. */
const worthSampling = 600;

/**
 * The value that would stand at place `nth` if `values[from, to)` were sorted; reorders that range. Quickselect whose
 * pivot is the same place of a small sample (Floyd & Rivest 1975), about 1.5 n comparisons for a median.
 */
export function selectNth(values: Float64Array, nth: number, range: { from: number; to: number }): number {
  selectAt(values, range.from + nth, { low: range.from, high: range.to - 1 });
  return values[range.from + nth]!;
}

function selectAt(values: Float64Array, target: number, range: { low: number; high: number }): void {
  let { low, high } = range;
  while (low < high) {
    if (high - low >= worthSampling) selectAt(values, target, sampleAround(target, { low, high }));
    const pivot = values[target]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swap = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swap;
    }
    if (target <= j) high = j;
    else if (target >= i) low = i;
    else return;
  }
}

/** Values around the target, so few that selecting among them costs little, so many that the next cut is near it. */
function sampleAround(target: number, { low, high }: { low: number; high: number }): { low: number; high: number } {
  const n = high - low + 1;
  const place = target - low + 1;
  const size = 0.5 * n ** (2 / 3);
  const spread = 0.5 * Math.sqrt((Math.log(n) * size * (n - size)) / n) * Math.sign(place - n / 2);
  return {
    low: Math.max(low, Math.floor(target - (place * size) / n + spread)),
    high: Math.min(high, Math.floor(target + ((n - place) * size) / n + spread)),
  };
}

/** Median of `values[from, to)`, the mean of the middle two for an even number; NaN for an empty range. Reorders it. */
export function medianOf(values: Float64Array, range: { from: number; to: number }): number {
  const n = range.to - range.from;
  if (n === 0) return Number.NaN;
  const upper = selectNth(values, n >>> 1, range);
  if (n % 2 === 1) return upper;
  // After the selection everything before the upper middle is at most as large.
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = range.from; i < range.from + (n >>> 1); i++) if (values[i]! > lower) lower = values[i]!;
  return (lower + upper) / 2;
}
