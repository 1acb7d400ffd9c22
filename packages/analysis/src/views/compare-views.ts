import { type Estimate, isEstimate } from '../result.ts';
import { differenceOfEstimates, type LevelCounts, levelBalance } from '../scores/level-balance.ts';
import type { Random } from '../stats/random.ts';
import { differenceOfMeans, meanOfRatings, sumRatings } from './difference-of-means.ts';
import { type Overlap, overlapOfTops, type Placed } from './overlap-of-tops.ts';
import { type RankRange, rankMeans } from './rank-means.ts';

/** One side at one touchpoint; its importance is rated 0 to 10 or, where a survey tells it, only placed. */
export type ViewOfOne = {
  /** One entry per person, NaN: cannot say. */
  ratings?: Float64Array;
  placed?: Placed | null;
  /** Ratings that count, which weights may make fractions; `people` behind them. */
  levels: LevelCounts;
  people: number;
};
type View = readonly ViewOfOne[];
export type Views = { staff: View; customers: View; random: Random };

type Verdict = 'underrated' | 'overrated' | 'agreed' | 'open';
type Mood = 'rosier' | 'gloomier' | 'agreed' | 'open';

export type SeenSide = {
  /** People who rate the importance; null below the fewest. */
  people: number | null;
  importance: Estimate | null;
  rank: RankRange | null;
  levelPeople: number | null;
  /** Share delighted minus share disappointed, −1 to 1. */
  balance: Estimate | null;
};
export type ComparedTouchpoint = {
  staff: SeenSide;
  customers: SeenSide;
  /** Importance, staff − customers; null where one side only places. */
  gap: Estimate | null;
  balanceGap: Estimate | null;
  /** What staff think of the importance, measured by customers; null: too few. */
  verdict: Verdict | null;
  mood: Mood | null;
};
export type ComparedViews = { touchpoints: ComparedTouchpoint[]; overlap: Overlap | null };

/** Below so many people on one side nothing is said of a touchpoint. */
export const FEWEST_VIEWS = 5;
const scale = [0, 10] as const;
/** Apart by less than this one calls it the same. */
const same = { points: 1, places: 2, balance: 0.2 };
const mostInTop = 10;
const fewestToRank = 4;

/**
 * What staff think matters to customers and how they fare, beside what customers say: touchpoint by touchpoint, and how
 * many of the customers' first staff name. Both views list the same touchpoints in the same order.
 */
export function compareViews({ staff, customers, random }: Views): ComparedViews {
  const compared = staff.flatMap((one, i) => (isKnown(one) && isKnown(customers[i]!) ? [i] : []));
  const ranksOf = (view: View) => {
    const ranks = rank(
      compared.map((i) => view[i]!),
      random,
    );
    return new Map(compared.map((i, place) => [i, ranks[place]!]));
  };
  const [staffRanks, customerRanks] = [ranksOf(staff), ranksOf(customers)];
  const touchpoints = staff.map((one, i) =>
    compareOne({ staff: see(one, staffRanks.get(i)), customers: see(customers[i]!, customerRanks.get(i)) }, [
      one,
      customers[i]!,
    ]),
  );
  const placed = (view: View, ranks: ReadonlyMap<number, RankRange>) =>
    compared.map((i) => ({ ...ranks.get(i)!, value: placeValue(view[i]!) }));
  const top = Math.min(mostInTop, Math.floor(compared.length / 2));

  return {
    touchpoints,
    overlap:
      compared.length < fewestToRank
        ? null
        : overlapOfTops(placed(staff, staffRanks), placed(customers, customerRanks), top),
  };
}

function isKnown({ ratings, placed }: ViewOfOne): boolean {
  return ratings ? sumRatings(ratings).n >= FEWEST_VIEWS : placed !== null && placed !== undefined;
}

function placeValue({ ratings, placed }: ViewOfOne): number {
  if (!ratings) return placed!.value;
  const { n, sum } = sumRatings(ratings);
  return sum / n;
}

/** Among those that are compared; places of a longer list close up as far as they are surely apart. */
function rank(view: View, random: Random): RankRange[] {
  const columns = view.flatMap(({ ratings }) => (ratings ? [ratings] : []));
  if (columns.length === view.length) return rankMeans(columns, random);
  const placed = view.map((one) => one.placed!);
  return placed.map((one, i) => ({
    rank: 1 + placed.filter(({ value }, k) => value > one.value || (value === one.value && k < i)).length,
    rankLow: 1 + placed.filter(({ rankHigh }) => rankHigh < one.rankLow).length,
    rankHigh: placed.length - placed.filter(({ rankLow }) => rankLow > one.rankHigh).length,
  }));
}

function see(one: ViewOfOne, ranks: RankRange | undefined): SeenSide {
  const sums = one.ratings ? sumRatings(one.ratings) : null;
  const isEnough = sums !== null && sums.n >= FEWEST_VIEWS;
  const measured = one.people >= FEWEST_VIEWS ? levelBalance(one.levels) : null;
  const balance = measured && isEstimate(measured) ? measured : null;
  return {
    people: isEnough ? sums.n : null,
    importance: isEnough ? meanOfRatings(sums, { scale }) : null,
    rank: ranks ?? null,
    levelPeople: balance ? one.people : null,
    balance,
  };
}

function compareOne(
  { staff, customers }: { staff: SeenSide; customers: SeenSide },
  [ofStaff, ofCustomers]: readonly [ViewOfOne, ViewOfOne],
): ComparedTouchpoint {
  const gap =
    staff.importance && customers.importance
      ? differenceOfMeans(sumRatings(ofStaff.ratings!), sumRatings(ofCustomers.ratings!), { scale })
      : null;
  const balanceGap =
    staff.balance && customers.balance ? differenceOfEstimates(staff.balance, customers.balance) : null;
  const byPlace = staff.rank && customers.rank ? verdictByPlace(staff.rank, customers.rank) : null;
  return {
    ...{ staff, customers, gap, balanceGap },
    verdict: gap ? say(gap, same.points, ['underrated', 'overrated']) : byPlace,
    mood: balanceGap && say(balanceGap, same.balance, ['gloomier', 'rosier']),
  };
}

function say<const T extends string>(
  { low, high }: Estimate,
  margin: number,
  [below, above]: readonly [T, T],
): T | 'agreed' | 'open' {
  if (low > -margin && high < margin) return 'agreed';
  if (high < 0) return below;
  return low > 0 ? above : 'open';
}

function verdictByPlace(staff: RankRange, customers: RankRange): Verdict {
  const furthest = Math.max(staff.rankHigh - customers.rankLow, customers.rankHigh - staff.rankLow);
  if (furthest <= same.places) return 'agreed';
  if (staff.rankLow > customers.rankHigh) return 'underrated';
  return staff.rankHigh < customers.rankLow ? 'overrated' : 'open';
}
