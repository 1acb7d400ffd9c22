import { AnalysisError } from '../error.ts';
import { type Estimate, type NotEnough, notEnough } from '../result.ts';
import { drawGamma } from '../stats/gamma.ts';
import type { Random } from '../stats/random.ts';
import { sampleQuantile } from '../stats/sample-quantile.ts';
import { collectPatterns, type JudgementColumns, type JudgementPatterns } from './judgement-patterns.ts';
import { checkConfidence } from './proportion.ts';

export type Agreement = {
  /** Judged by at least two; only they count. */
  units: number;
  judgements: number;
  judges: number;
  /** How often two judgements of one unit are equal, 0 to 1. */
  equal: Estimate;
  /** Krippendorff's alpha, at most 1: 1 is full agreement, 0 as much as chance gives, below 0 less. */
  alpha: Estimate | NoVariation;
};

/** All judgements are the same: they agree, but nobody can tell whether the judges tell anything apart. */
export type NoVariation = { noVariation: true };

export type AgreementOptions = {
  random: Random;
  /** Default 0.95. */
  confidence?: number | undefined;
  /** Default 1000. */
  resamples?: number | undefined;
  /** Below so many units nothing is said. Default 20. */
  fewestUnits?: number | undefined;
};

export const FEWEST_UNITS = 20;

/**
 * How far judges agree who sort the same units into the same values, whose numbers are names (nominal): any number of
 * judges, each may leave out units. Alpha = 1 − observed / expected disagreement (Krippendorff 2011, "Computing
 * Krippendorff's alpha-reliability"); with two judges and nothing left out it is close to Cohen's kappa (1960).
 *
 * Intervals: Bayesian bootstrap over units (Rubin 1981) with one unit added on which two judge by chance. Without it
 * the usual bootstrap says "surely 1" of any few units that happen to agree: of 20 units and an alpha of 0.9 it held the
 * truth in 44 to 77 of 100 simulated cases, this one in 95. Both need units: at 20 and an alpha of 0.25 they hold it
 * in 76 to 92, from 50 on mostly in 89 to 96 of 100. Units are taken to be independent of each other.
 *
 * O(rows + resamples × patterns × values); a pattern is a set of units with the same values.
 *
 * @throws AnalysisError `length_differs`; `value_invalid` for negative numbers or a judge who speaks twice of a unit;
 * `option_invalid`
 */
export function agreementOf(columns: JudgementColumns, options: AgreementOptions): Agreement | NotEnough {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const resamples = options.resamples ?? 1000;
  if (!(resamples >= 100)) throw new AnalysisError('option_invalid', { option: 'resamples', value: resamples });
  const fewest = options.fewestUnits ?? FEWEST_UNITS;
  if (!(fewest >= 2)) throw new AnalysisError('option_invalid', { option: 'fewestUnits', value: fewest });

  const found = collectPatterns(columns);
  if (found.units < fewest) return notEnough(found.units, fewest);
  const plain = measure(
    found,
    found.patterns.map(({ units }) => units),
    null,
  );
  const drawn = draw(found, { random: options.random, resamples });
  const tail = (1 - confidence) / 2;
  const estimate = (value: number, draws: Float64Array): Estimate => ({
    value,
    low: Math.min(value, sampleQuantile(draws, tail)),
    high: Math.max(value, sampleQuantile(draws, 1 - tail)),
  });
  return {
    ...{ units: found.units, judgements: found.judgements, judges: found.judges },
    equal: estimate(plain.equal, drawn.equal),
    alpha: found.values < 2 ? { noVariation: true } : estimate(plain.alpha, drawn.alpha),
  };
}

/** A unit on which two judge by chance: the shares of the values. */
type ChanceUnit = { weight: number; shares: Float64Array };

function measure(
  { patterns, values, judgements }: JudgementPatterns,
  weights: readonly number[],
  by: ChanceUnit | null,
) {
  const counts = new Float64Array(values);
  let n = 0;
  let different = 0;
  for (const [index, { size, counts: own }] of patterns.entries()) {
    const weight = weights[index]!;
    n += weight * size;
    let pairs = 0;
    for (let c = 0; c < values; c++) {
      counts[c]! += weight * own[c]!;
      pairs += own[c]! * (size - own[c]!);
    }
    different += (weight * pairs) / (size - 1);
  }
  if (by !== null) {
    n += 2 * by.weight;
    for (let c = 0; c < values; c++) counts[c]! += 2 * by.weight * by.shares[c]!;
    different += 2 * by.weight * differByChance(by.shares);
  }
  const observed = different / n;
  const expected = differByChance(counts.map((count) => count / n)) * (judgements / (judgements - 1));
  return { equal: 1 - observed, alpha: 1 - observed / expected };
}

/** How often two independent draws are different. */
function differByChance(shares: Float64Array): number {
  return 1 - shares.reduce((sum, share) => sum + share * share, 0);
}

/** Sorted. */
function draw(found: JudgementPatterns, { random, resamples }: { random: Random; resamples: number }) {
  const { patterns, values, judgements } = found;
  const shares = new Float64Array(values).map(
    // Half a judgement more of each value, as nobody's share is surely 0.
    (_, c) => patterns.reduce((sum, { units, counts }) => sum + units * counts[c]!, 0.5) / (judgements + values / 2),
  );
  // Two values at least, or chance would agree for ever.
  const chance = values < 2 ? Float64Array.of(0.5, 0.5) : shares;
  const [equal, alpha] = [new Float64Array(resamples), new Float64Array(resamples)];
  const widened = values < 2 ? widen(found) : found;
  for (let r = 0; r < resamples; r++) {
    const weights = patterns.map(({ units }) => drawGamma(random, units));
    const measured = measure(widened, weights, { weight: drawGamma(random, 1), shares: chance });
    equal[r] = measured.equal;
    alpha[r] = measured.alpha;
  }
  return { equal: equal.sort(), alpha: alpha.sort() };
}

/** With a second value that nobody gave. */
function widen(found: JudgementPatterns): JudgementPatterns {
  const patterns = found.patterns.map((pattern) => ({ ...pattern, counts: Float64Array.of(pattern.counts[0]!, 0) }));
  return { ...found, values: 2, patterns };
}
