import { AnalysisError } from '../error.ts';
import { discoveries } from '../mining/difference-of-shares.ts';
import type { Estimate } from '../result.ts';
import type { NumberSums } from '../scores/mean-of-sums.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { normalCdf, normalQuantile } from '../stats/normal.ts';
import { studentCdf } from '../stats/student.ts';
import { type Difference, freedomOfSum, intervalOf, varianceOfRatings } from './compare-sums.ts';
import type { Drift, DriftInput, DriftOptions } from './drift-result.ts';

/**
 * What changed between two waves, touchpoint by touchpoint in the order given. Sums of ratings are compared by Welch's
 * (1947) test, estimates by their intervals as if normal; so many looks at once are held by control of the false discovery
 * rate (Benjamini & Hochberg 1995), and intervals of what is reported are widened for that (Benjamini & Yekutieli 2005).
 * Waves must have asked other people, or the same without linking them. O(touchpoints log touchpoints).
 *
 * @throws AnalysisError `option_invalid`; `value_invalid` where a touchpoint is told by sums in one wave and estimated in
 * the other
 */
export function findDrift(touchpoints: readonly DriftInput[], options: DriftOptions = {}): Drift[] {
  const { falseDiscoveryRate = 0.05, fewest = 30 } = options;
  const confidence = checkConfidence(options.confidence ?? 0.95);
  if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
    throw new AnalysisError('option_invalid', { option: 'falseDiscoveryRate', value: falseDiscoveryRate });
  }
  if (!(fewest >= 2)) throw new AnalysisError('option_invalid', { option: 'fewest', value: fewest });

  const compared = touchpoints.map((one, row) => compare(one, { row, fewest, confidence }));
  const judged = compared.flatMap((one, i) => ('missing' in one ? [] : [{ i, ...one, p: twoSided(one) }]));
  const found = discoveries(
    judged.map(({ p }) => p),
    falseDiscoveryRate,
  );
  const reported = found.filter(Boolean).length;
  const widened = 1 - ((1 - confidence) * reported) / (judged.length || 1);
  const drifts = compared.map(
    (one): Drift => ({ direction: 'none', by: null, p: null, missing: 'missing' in one ? one.missing : 0 }),
  );
  judged.forEach((one, place) => {
    const isDrift = found[place]!;
    const by = intervalOf(one, isDrift ? widened : confidence);
    const direction = !isDrift ? 'none' : one.value > 0 ? 'rising' : 'falling';
    drifts[one.i] = { direction, by, p: one.p, missing: 0 };
  });
  return drifts;
}

type Asked = { row: number; fewest: number; confidence: number };

function compare({ before, after }: DriftInput, asked: Asked): Difference | { missing: number } {
  if (isSums(before) !== isSums(after)) {
    throw new AnalysisError('value_invalid', { column: 'touchpoints', row: asked.row, value: 'sums and estimate' });
  }
  if (isSums(before) && isSums(after)) return compareSums(before, after, asked.fewest);
  const [one, other] = [after as Estimate, before as Estimate];
  const z = normalQuantile((1 + asked.confidence) / 2);
  const error = (estimate: Estimate) => (estimate.high - estimate.low) / (2 * z);
  return {
    value: one.value - other.value,
    variance: error(one) ** 2 + error(other) ** 2,
    freedom: Number.POSITIVE_INFINITY,
  };
}

function compareSums(before: NumberSums, after: NumberSums, fewest: number): Difference | { missing: number } {
  const smaller = Math.min(before.n, after.n);
  if (smaller < fewest) return { missing: Math.ceil(fewest - smaller) };
  const [one, other] = [after, before].map((sums) => ({
    variance: varianceOfRatings(sums) / sums.n,
    freedom: sums.n - 1,
  }));
  return {
    value: after.sum / after.n - before.sum / before.n,
    variance: one!.variance + other!.variance,
    freedom: freedomOfSum(one!, other!),
  };
}

function isSums(side: NumberSums | Estimate): side is NumberSums {
  return 'squares' in side;
}

function twoSided({ value, variance, freedom }: Difference): number {
  if (variance === 0) return value === 0 ? 1 : 0;
  const t = -Math.abs(value) / Math.sqrt(variance);
  return Math.min(1, 2 * (freedom > 1e7 ? normalCdf(t) : studentCdf(t, freedom)));
}
