const week = 7;

/** Which day of the week a day since 1 January 1970, a Thursday, is: 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % week) + week) % week;
}

/**
 * How many times the mean of the week about it falls on each day of the week, mean 1 over the week. Days far above what
 * the pattern lets expect count as if they had been at the edge of it. O(days).
 */
export function weekdayPattern(firstDay: number, counts: ArrayLike<number>): Float64Array {
  const around = weekMeans(counts);
  let pattern = new Float64Array(week).fill(1);
  for (let pass = 0; pass < 3; pass++) {
    const seen = new Float64Array(week);
    const usual = new Float64Array(week);
    for (let i = 0; i < counts.length; i++) {
      const weekday = weekdayOf(firstDay + i);
      const expected = pattern[weekday]! * around[i]!;
      const edge = pass === 0 ? Number.POSITIVE_INFINITY : expected + 3 * Math.sqrt(expected + 1);
      seen[weekday]! += Math.min(counts[i]!, edge);
      usual[weekday]! += around[i]!;
    }
    const raw = seen.map((count, weekday) => (usual[weekday]! > 0 ? count / usual[weekday]! : 1));
    const mean = raw.reduce((sum, factor) => sum + factor, 0) / week;
    pattern = raw.map((factor) => (mean > 0 ? Math.max(0.01, factor / mean) : 1));
  }
  return pattern;
}

/** Mean of the seven days about each day; at the ends of the nearest seven. */
function weekMeans(counts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!;
  return Float64Array.from(counts, (_, i) => {
    const from = Math.max(0, Math.min(i - 3, counts.length - week));
    const to = Math.min(counts.length, from + week);
    return (sums[to]! - sums[from]!) / (to - from);
  });
}
