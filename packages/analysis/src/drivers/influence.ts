import { checkSurvey, type Design, levelsDesign, linearDesign } from '../columns/design.ts';
import { designMoments } from '../columns/design-moments.ts';
import { type LeastSquares, leastSquares } from '../columns/least-squares.ts';
import { meatOf } from '../columns/meat.ts';
import type { SurveyColumns } from '../columns/survey.ts';
import { AnalysisError } from '../error.ts';
import { type Progress, watchProgress } from '../progress.ts';
import { type NotEnough, notEnough } from '../result.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import { createRandom, type Random } from '../stats/random.ts';
import { studentQuantile } from '../stats/student.ts';
import { explainsNothing, touchpointWarnings } from './influence-warnings.ts';
import type { DriverOptions } from './options.ts';
import { rankRanges } from './rank-ranges.ts';
import type { DriverWarning, InfluenceResult } from './result.ts';
import { sampleShapley } from './sampled-shapley.ts';
import { type DriverSettings, driverSettings, EXACT_TOUCHPOINTS, MOST_TOUCHPOINTS, peopleNeeded } from './settings.ts';
import { latticeGradient, latticeGradientCost, type ShareGradient } from './share-gradient.ts';
import { shareInterval } from './share-interval.ts';
import { shareVariance } from './share-variance.ts';
import { type GroupedMoments, shapleyFromTable, walkLattice } from './subset-lattice.ts';

/** Above this many additions the gradient behind the intervals is sampled; the shares stay exact. */
const GRADIENT_BUDGET = 1.5e8;
const GRADIENT_PAIRS = 400;

/**
 * Influence of every touchpoint on the outcome: its Shapley share of R² (Lindeman, Merenda & Gold 1980, "LMG"; Grömping
 * 2006), exact up to 20 touchpoints, sampled above, with intervals and rank ranges.
 *
 * Two encodings. `linear` takes ratings as numbers over complete cases. `levels` makes each touchpoint a group of
 * indicators (disappointing, delighting, not used, no answer, against OK) and drops nobody.
 *
 * Intervals come from the infinitesimal jackknife and test inversion (see `shareVariance`, `shareInterval`), with the
 * part of R² that chance adds taken off; docs/numbers/intervals.md shows how often they cover planted truth. They hold
 * for the sampling of respondents, not for what a change would cause.
 *
 * Cost: rows × columns² for the moments, 2^d for the lattice, rows × d × columns² for the intervals.
 *
 * @throws AnalysisError `no_touchpoints`, `too_many_touchpoints` (100), `length_differs`, `value_invalid`,
 * `option_invalid`, `stopped`
 */
export function influence(survey: SurveyColumns, options: DriverOptions = {}): InfluenceResult | NotEnough {
  checkSurvey(survey);
  const settings = driverSettings(options);
  const progress = watchProgress(options);
  const design = settings.encoding === 'linear' ? linearDesign(survey) : levelsDesign(survey);
  const moments = designMoments(design);
  progress.phase(1);
  return influenceOf({ design, moments, keys: survey.touchpoints.map(({ key }) => key), settings, progress });
}

export function influenceOf(input: {
  design: Design;
  moments: CrossMoments;
  keys: readonly string[];
  settings: DriverSettings;
  progress: Progress;
}): InfluenceResult | NotEnough {
  const { design, moments, keys, settings, progress } = input;
  const d = design.touchpoints;
  if (d > MOST_TOUCHPOINTS) throw new AnalysisError('too_many_touchpoints', { found: d, limit: MOST_TOUCHPOINTS });
  const fit = leastSquares(design, moments);
  const needed = peopleNeeded(fit.rank);
  const y = moments.size - 1;
  const total = moments.products[y * moments.size + y]!;
  if (design.effectiveN < needed || !(total > 0)) return notEnough(Math.floor(design.effectiveN), needed);

  const random = createRandom(settings.seed);
  const parts = contributionsOf({ design, moments, fit, settings, random, progress });
  const { contributions, corrected, errors, gradient } = parts;
  const covariance = shareVariance({
    design,
    moments,
    gradient,
    contributions,
    rank: fit.rank,
    tick: (part) => progress.at(0.5 + 0.4 * part),
  });
  for (let j = 0; j < d; j++) covariance[j * d + j]! += errors[j]! ** 2;
  const r2 = contributions.reduce((sum, value) => sum + value, 0);
  const r2Corrected = corrected.reduce((sum, value) => sum + value, 0);
  const z = studentQuantile((1 + settings.confidence) / 2, design.effectiveN - fit.rank - 1);
  const ranks = rankRanges({
    values: contributions,
    centres: corrected,
    covariance,
    level: settings.confidence,
    draws: settings.resamples,
    random,
    tick: (part) => progress.at(0.9 + 0.1 * part),
  });
  const touchpoints = keys.map((key, j) => {
    const share = r2 > 0 ? contributions[j]! / r2 : 1 / d;
    const interval = r2 > 0 ? intervalOf(j, contributions, corrected, covariance, errors, z) : { low: 0, high: 1 };
    return {
      key,
      share: { value: share, low: Math.min(share, interval.low), high: Math.max(share, interval.high) },
      contribution: contributions[j]!,
      corrected: r2Corrected > 0 ? corrected[j]! / r2Corrected : share,
      samplingError: r2 > 0 ? errors[j]! / r2 : 0,
      ...ranks[j]!,
    };
  });
  const warnings: DriverWarning[] = touchpointWarnings(design, moments, fit, keys);
  if (explainsNothing(r2, parts.expectedByChance, fit.rank)) warnings.push({ code: 'no_association', r2 });
  if (!parts.exact) {
    const standardError = Math.max(...touchpoints.map(({ samplingError }) => samplingError));
    warnings.push({ code: 'influence_sampled', permutations: parts.permutations, standardError });
  }
  return {
    encoding: design.kind,
    n: design.n,
    effectiveN: design.effectiveN,
    r2,
    r2Corrected,
    exact: parts.exact,
    touchpoints,
    warnings,
  };
}

type Contributions = {
  contributions: Float64Array;
  corrected: Float64Array;
  errors: Float64Array;
  gradient: ShareGradient;
  exact: boolean;
  permutations: number;
  /** Share of unexplained variance that chance alone turns into R². */
  expectedByChance: number;
};

function contributionsOf(input: {
  design: Design;
  moments: CrossMoments;
  fit: LeastSquares;
  settings: DriverSettings;
  random: Random;
  progress: Progress;
}): Contributions {
  const { design, moments, fit, settings, random, progress } = input;
  const d = design.touchpoints;
  const { size } = moments;
  const y = size - 1;
  const grouped: GroupedMoments = { size, products: moments.products, starts: design.starts };
  const squares = fit.residuals.map((residual) => residual * residual);
  // Fitted residuals are too small by the degrees of freedom spent (HC1).
  const inflation = design.effectiveN / Math.max(1, design.effectiveN - fit.rank - 1);
  const meat = meatOf(design, squares, moments.means);
  const unexplained = (1 - fit.r2) * moments.products[y * size + y]!;
  const biasPerTrace = unexplained > 0 ? inflation / unexplained : 0;
  const exact = d <= EXACT_TOUCHPOINTS;
  const budget = Math.min(2000, Math.max(100, Math.round(2e9 / size ** 3)));
  const pairs = Math.ceil((settings.permutations ?? budget) / 2);
  const expectedByChance = biasPerTrace * traceOfAll(fit, meat, size);

  if (!exact) {
    const tick = (done: number) => progress.at((0.5 * done) / pairs);
    const sampled = sampleShapley({ moments: grouped, meat, biasPerTrace, pairs, random, withGradient: true, tick });
    return { ...sampled, gradient: sampled.gradient!, exact, permutations: 2 * pairs, expectedByChance };
  }
  const exactGradient = latticeGradientCost(d, size) <= GRADIENT_BUDGET ? latticeGradient(d, size) : undefined;
  let seen = 0;
  const tick = () => progress.at((0.4 * ++seen * 1024) / 2 ** d);
  const { r2, traces } = walkLattice(grouped, meat, exactGradient?.visit, tick);
  const contributions = shapleyFromTable(r2, d);
  for (let s = 0; s < r2.length; s++) r2[s] = 1 - (1 - r2[s]!) * (1 + biasPerTrace * traces[s]!);
  const corrected = shapleyFromTable(r2, d);
  const gradient =
    exactGradient?.finish() ??
    sampleShapley({
      moments: grouped,
      biasPerTrace,
      pairs: GRADIENT_PAIRS,
      random,
      withGradient: true,
      tick: (done) => progress.at(0.4 + (0.1 * done) / GRADIENT_PAIRS),
    }).gradient!;
  return { contributions, corrected, errors: new Float64Array(d), gradient, exact, permutations: 0, expectedByChance };
}

function traceOfAll(fit: LeastSquares, meat: Float64Array, size: number): number {
  const p = size - 1;
  let trace = 0;
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) trace += fit.inverse[a * p + b]! * meat[a * size + b]!;
  return trace;
}

function intervalOf(
  j: number,
  contributions: Float64Array,
  corrected: Float64Array,
  covariance: Float64Array,
  errors: Float64Array,
  z: number,
) {
  const d = contributions.length;
  const parts = { own: contributions[j]!, ownBias: contributions[j]! - corrected[j]!, rest: 0, restBias: 0 };
  let withRest = 0;
  let restVariance = 0;
  for (let k = 0; k < d; k++) {
    if (k === j) continue;
    parts.rest += contributions[k]!;
    parts.restBias += contributions[k]! - corrected[k]!;
    withRest += covariance[j * d + k]!;
    for (let m = 0; m < d; m++) if (m !== j) restVariance += covariance[k * d + m]!;
  }
  let variances = 0;
  let whole = 0;
  for (let k = 0; k < d; k++) {
    variances += covariance[k * d + k]!;
    whole += contributions[k]!;
  }
  const commonRate = d > 1 && whole > 0 ? variances / whole : 0;
  const ownVariance = Math.max(0, covariance[j * d + j]! - errors[j]! ** 2);
  restVariance = Math.max(0, restVariance);
  return shareInterval(
    { ...parts, commonRate, ownVariance, restVariance, covariance: withRest, samplingVariance: errors[j]! ** 2 },
    z,
  );
}
