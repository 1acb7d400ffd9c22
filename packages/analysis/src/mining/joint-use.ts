import { AnalysisError } from '../error.ts';
import type { Estimate } from '../result.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { differenceOfShares, discoveries, type Share, shareIsLarger } from './difference-of-shares.ts';

/** Different customers at one touchpoint, at another, and at both. */
export type UseOfTwo = { one: number; other: number; both: number };

/** How customers of one touchpoint use another, compared with everybody else. */
export type JointUse = {
  /** More, or fewer, than if one had nothing to do with the other; `tooFew`: not judged. */
  verdict: 'together' | 'apart' | 'asExpected' | 'tooFew';
  /** Customers at both, if one had nothing to do with the other. */
  expected: number;
  /** Share of the customers of `one` who are at `other`, and of all those who are not at `one`; null where nobody is. */
  share: number | null;
  otherShare: number | null;
  /** `share` minus `otherShare`; null where not judged. */
  difference: Estimate | null;
};

export type JointUseOptions = {
  /** Of what is reported, at most this share is expected to be chance; default 0.05. */
  falseDiscoveryRate?: number | undefined;
  confidence?: number | undefined;
  /** Pairs with fewer customers at either, or outside either, are not judged; default 20. */
  fewest?: number | undefined;
};

/**
 * Compares for each pair the share of customers of one touchpoint who are at the other with that of all other customers:
 * two-sided score tests under control of the false discovery rate (Benjamini & Hochberg 1995), intervals of the
 * difference by Newcombe, widened for having been selected (Benjamini & Yekutieli 2005). Association only: customers may
 * differ in much else, and who is new has had no time for both. O(pairs log pairs).
 *
 * @throws AnalysisError `option_invalid`
 */
export function compareUse(pairs: readonly UseOfTwo[], all: number, options: JointUseOptions = {}): JointUse[] {
  const { falseDiscoveryRate = 0.05, fewest = 20 } = options;
  const confidence = checkConfidence(options.confidence ?? 0.95);
  for (const { one, other, both } of pairs) {
    const fits = both >= 0 && both <= Math.min(one, other) && one + other - both <= all;
    if (!fits) throw new AnalysisError('option_invalid', { option: 'both', value: both });
  }
  const sides = pairs.map((pair) => ({ pair, ...sidesOf(pair, all) }));
  const isJudged = ({ pair: { one, other } }: (typeof sides)[number]) =>
    Math.min(one, other, all - one, all - other) >= fewest;
  const judged = sides.filter(isJudged);
  const found = discoveries(
    judged.map(({ here, elsewhere }) => {
      const larger = shareIsLarger(here, elsewhere);
      return Math.min(1, 2 * Math.min(larger, 1 - larger));
    }),
    falseDiscoveryRate,
  );
  const reported = found.filter(Boolean).length;
  const level = 1 - ((1 - confidence) * Math.max(1, reported)) / Math.max(1, judged.length);
  const verdicts = new Map(judged.map((side, i) => [side, found[i] === true]));

  return sides.map((side) => {
    const { pair, here, elsewhere } = side;
    const isFound = verdicts.get(side);
    const difference = isFound === undefined ? null : differenceOfShares(here, elsewhere, level);
    return {
      verdict: verdictOf(difference, isFound),
      expected: all === 0 ? 0 : (pair.one * pair.other) / all,
      share: here.n === 0 ? null : here.k / here.n,
      otherShare: elsewhere.n === 0 ? null : elsewhere.k / elsewhere.n,
      difference,
    };
  });
}

function sidesOf({ one, other, both }: UseOfTwo, all: number): { here: Share; elsewhere: Share } {
  return { here: { k: both, n: one }, elsewhere: { k: other - both, n: all - one } };
}

/** What the test finds and the widened interval still leaves open is not told. */
function verdictOf(difference: Estimate | null, isFound: boolean | undefined): JointUse['verdict'] {
  if (difference === null) return 'tooFew';
  if (!isFound || (difference.low <= 0 && difference.high >= 0)) return 'asExpected';
  return difference.value > 0 ? 'together' : 'apart';
}
