/**
 * The value that would stand at place `nth` if `values[from, to)` were sorted; reorders that range. Quickselect with
 * the median of three as pivot (Hoare 1961), O(n) expected.
 */
export function selectNth(values: Float64Array, nth: number, range: { from: number; to: number }): number {
  let low = range.from;
  let high = range.to - 1;
  const target = range.from + nth;
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
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
    else break;
  }
  return values[target]!;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
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
