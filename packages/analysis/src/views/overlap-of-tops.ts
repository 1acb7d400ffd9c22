import type { Estimate } from '../result.ts';

/** What decides its place (more is further up), and the places the data leave it. */
export type Placed = { value: number; rankLow: number; rankHigh: number };

export type Overlap = {
  /** So many stand in each of the two tops. */
  top: number;
  /** Of so many. */
  among: number;
  /** How many stand in both; a fraction where several share the last place. */
  shared: Estimate;
  /** What drawing lots would give in 95 of 100 cases. */
  byChance: Estimate;
};

const membership = ['in', 'open', 'out'] as const;
type Membership = (typeof membership)[number];
type Counts = Record<Membership, Record<Membership, number>>;

/**
 * How many of the `top` first of one list are among the `top` first of the other. Percentiles of a bootstrap would
 * mislead here: noise moves places towards chance, and a sample of a sample twice. Instead, what surely belongs to a top
 * and what surely does not is taken from the ranges of the ranks, and the interval goes from the smallest to the largest
 * overlap that all choices of the rest allow: rather too wide than too narrow.
 *
 * By chance the overlap is hypergeometric.
 */
export function overlapOfTops(one: readonly Placed[], other: readonly Placed[], top: number): Overlap {
  const [weights, others] = [weightsOf(one, top), weightsOf(other, top)];
  const value = weights.reduce((sum, weight, i) => sum + weight * others[i]!, 0);
  const { low, high } = boundsOf(countMemberships(one, other, top), top);

  return {
    ...{ top, among: one.length },
    shared: { value, low: Math.min(low, value), high: Math.max(high, value) },
    byChance: overlapByChance(top, one.length),
  };
}

/** 1 inside, 0 outside; those who share the last place share what is left of it. */
function weightsOf(placed: readonly Placed[], top: number): number[] {
  const edge = placed.map(({ value }) => value).sort((a, b) => b - a)[top - 1]!;
  const above = placed.filter(({ value }) => value > edge).length;
  const tied = placed.filter(({ value }) => value === edge).length;
  return placed.map(({ value }) => (value > edge ? 1 : value === edge ? (top - above) / tied : 0));
}

function countMemberships(one: readonly Placed[], other: readonly Placed[], top: number): Counts {
  const none = () => ({ in: 0, open: 0, out: 0 });
  const counts: Counts = { in: none(), open: none(), out: none() };
  one.forEach((placed, i) => {
    counts[membershipOf(placed, top)][membershipOf(other[i]!, top)] += 1;
  });
  return counts;
}

function membershipOf({ rankLow, rankHigh }: Placed, top: number): Membership {
  if (rankHigh <= top) return 'in';
  return rankLow > top ? 'out' : 'open';
}

/** Smallest and largest overlap over all choices of the open ones, by how many of each kind are chosen. */
function boundsOf(counts: Counts, top: number): { low: number; high: number } {
  const places = top - membership.reduce((sum, kind) => sum + counts.in[kind], 0);
  const otherPlaces = top - membership.reduce((sum, kind) => sum + counts[kind].in, 0);
  const choices = choicesOf(counts.open, places);
  const otherChoices = choicesOf({ in: counts.in.open, open: counts.open.open, out: counts.out.open }, otherPlaces);
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const chosen of choices) {
    for (const also of otherChoices) {
      const sure = counts.in.in + chosen.in + also.in;
      low = Math.min(low, sure + Math.max(0, chosen.open + also.open - counts.open.open));
      high = Math.max(high, sure + Math.min(chosen.open, also.open));
    }
  }
  return { low, high };
}

/** How `places` can be filled from what is open in one list, by what it is in the other. */
function choicesOf(available: Record<Membership, number>, places: number): { in: number; open: number }[] {
  const found: { in: number; open: number }[] = [];
  for (let within = 0; within <= Math.min(places, available.in); within++) {
    for (let open = 0; open <= Math.min(places - within, available.open); open++) {
      if (places - within - open <= available.out) found.push({ in: within, open });
    }
  }
  return found;
}

function overlapByChance(top: number, among: number): Estimate {
  const chances = Array.from(
    { length: top + 1 },
    (_, shared) => (choose(top, shared) * choose(among - top, top - shared)) / choose(among, top),
  );
  let [low, high, below] = [0, top, 0];
  for (const [shared, chance] of chances.entries()) {
    if (below <= 0.025) low = shared;
    below += chance;
    if (below >= 0.975) {
      high = shared;
      break;
    }
  }
  return { value: (top * top) / among, low, high };
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
