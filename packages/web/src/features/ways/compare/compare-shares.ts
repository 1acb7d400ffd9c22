import { differenceOfShares, discoveries, shareIsLarger } from '@anklang/analysis';

/** Customers of one side that something holds for, of all of that side. */
export type Side = { customers: number; of: number };

export type Compared = {
  one: Side;
  other: Side;
  /** One minus the other, with its interval; null where a side is empty. */
  difference: { value: number; low: number; high: number } | null;
  /** Surely more or surely fewer on the one side; null where chance may well have done it. */
  sure: 'more' | 'fewer' | null;
};

/** With fewer customers on a side, differences are told but never called one. */
export const smallestGroup = 30;

/** Of the differences called sure, at most this share is false on average (Benjamini & Hochberg). */
const falseDiscoveryRate = 0.05;

/**
 * Compares shares of customers, many at once. Customers who are on both sides, such as in two periods, make the
 * intervals approximate.
 */
export function compareShares(pairs: readonly { one: Side; other: Side }[]): Compared[] {
  const p = pairs.map(({ one, other }) => (mayJudge(one, other) ? twoSided(one, other) : 1));
  const found = discoveries(p, falseDiscoveryRate);
  return pairs.map(({ one, other }, index) => {
    if (one.of === 0 || other.of === 0) return { one, other, difference: null, sure: null };
    const difference = differenceOfShares(share(one), share(other), 0.95);
    const sure = found[index] ? (difference.value > 0 ? 'more' : 'fewer') : null;
    return { one, other, difference, sure };
  });
}

export function mayJudge(one: Pick<Side, 'of'>, other: Pick<Side, 'of'>): boolean {
  return one.of >= smallestGroup && other.of >= smallestGroup;
}

function twoSided(one: Side, other: Side): number {
  return Math.min(1, 2 * Math.min(shareIsLarger(share(one), share(other)), shareIsLarger(share(other), share(one))));
}

function share({ customers, of }: Side) {
  return { k: customers, n: of };
}
