/**
 * What surges are sought in: `seen` per day beside a size that says how much of it one expects relative to other days
 * (weekday pattern and season of counts; ratings of bad ones), so that level × size is usual.
 */
export type Rates = {
  readonly kind: 'count' | 'share';
  readonly seen: Float64Array;
  readonly size: Float64Array;
};

const historyDays = 56;
export const neededDays = 42;
const week = 7;
const edge = 2.58;
const fewestRatings = 30;

/** Variance of what is seen where `expected` is usual, before overdispersion. */
export function plainVariance({ kind }: Rates, expected: number, level: number): number {
  return kind === 'share' ? expected * (1 - level) : expected;
}

/**
 * Usual level from the eight weeks before day `before`: the median of the weeks, then the mean of all days with those that
 * lie far off counted as if at the edge (Huber's winsorising). Excluded days (1) are left out. Null: too little is known.
 */
export function levelBefore(
  rates: Rates,
  { before, dispersion, excluded }: { before: number; dispersion: number | null; excluded?: Uint8Array },
): number | null {
  const { kind, seen, size } = rates;
  const from = Math.max(0, before - historyDays);
  let sizes = 0;
  let days = 0;
  for (let i = from; i < before; i++) {
    if (excluded?.[i]) continue;
    sizes += size[i]!;
    days++;
  }
  if (days < neededDays / 2 || !(sizes > 0) || (kind === 'share' && sizes < fewestRatings)) return null;
  let level = keepWithin(kind, medianOfWeeks(rates, { from, before, excluded }), sizes);
  for (let pass = 0; pass < 2 && dispersion !== null; pass++) {
    let sum = 0;
    for (let i = from; i < before; i++) {
      if (excluded?.[i] || size[i] === 0) continue;
      const expected = level * size[i]!;
      const reach = edge * Math.sqrt(dispersion * plainVariance(rates, expected, level));
      sum += Math.min(expected + reach, Math.max(expected - reach, seen[i]!));
    }
    level = keepWithin(kind, sum / sizes, sizes);
  }
  return level;
}

/** Never quite nothing nor quite everything: half a case more than was seen is always possible. */
function keepWithin(kind: Rates['kind'], level: number, sizes: number): number {
  const least = 0.5 / (sizes + 1);
  return Math.max(least, kind === 'share' ? Math.min(1 - least, level) : level);
}

type Stretch = { from: number; before: number; excluded?: Uint8Array | undefined };

function medianOfWeeks({ seen, size }: Rates, { from, before, excluded }: Stretch): number {
  const levels: number[] = [];
  for (let end = before; end > from; end -= week) {
    let sum = 0;
    let sizes = 0;
    for (let i = Math.max(from, end - week); i < end; i++) {
      if (excluded?.[i]) continue;
      sum += seen[i]!;
      sizes += size[i]!;
    }
    if (sizes > 0) levels.push(sum / sizes);
  }
  levels.sort((a, b) => a - b);
  const middle = levels.length >> 1;
  return levels.length % 2 === 1 ? levels[middle]! : (levels[middle - 1]! + levels[middle]!) / 2;
}
