import { checkSurvey, type LevelsDesign, levelsDesign } from '../columns/design.ts';
import { designMoments } from '../columns/design-moments.ts';
import { leastSquares } from '../columns/least-squares.ts';
import type { SurveyColumns } from '../columns/survey.ts';
import { type Measured, type NotEnough, notEnough } from '../result.ts';
import type { CrossMoments } from '../stats/cross-moments.ts';
import { studentQuantile } from '../stats/student.ts';
import { type CoefficientVariance, coefficientVariance } from './coefficient-variance.ts';
import { factorOf } from './factor.ts';
import { indicatorCounts, touchpointWarnings } from './influence-warnings.ts';
import type { DriverOptions } from './options.ts';
import { potentialOf } from './potential.ts';
import type { Coefficient, DriverWarning, PenaltyRewardResult, TouchpointEffects } from './result.ts';
import { type DriverSettings, driverSettings, peopleNeeded } from './settings.ts';

/** Fewer people at a level give no coefficient at all. */
const FEWEST_AT_LEVEL = 5;

/**
 * Penalty-reward analysis: one regression of the outcome on the indicators of all touchpoints, so that each effect is
 * what remains beside the others (Brandt 1987; Matzler & Sauerwein 2002), with intervals from robust standard errors
 * (see `coefficientVariance`), the factor (see `factorOf`) and the potential (see `potentialOf`) of every touchpoint.
 * Units are the outcome's. Association: what a change would cause is not shown by it.
 * Cost: rows × touchpoints² + columns³.
 *
 * @throws AnalysisError `no_touchpoints`, `length_differs`, `value_invalid`, `option_invalid`
 */
export function penaltyReward(survey: SurveyColumns, options: DriverOptions = {}): PenaltyRewardResult | NotEnough {
  checkSurvey(survey);
  const design = levelsDesign(survey);
  const keys = survey.touchpoints.map(({ key }) => key);
  return penaltyRewardOf(design, designMoments(design), keys, driverSettings(options));
}

export function penaltyRewardOf(
  design: LevelsDesign,
  moments: CrossMoments,
  keys: readonly string[],
  settings: DriverSettings,
): PenaltyRewardResult | NotEnough {
  const fit = leastSquares(design, moments);
  const needed = peopleNeeded(fit.rank);
  const y = moments.size - 1;
  const total = moments.products[y * moments.size + y]!;
  if (design.effectiveN < needed || !(total > 0)) return notEnough(Math.floor(design.effectiveN), needed);

  const variance = coefficientVariance(settings.standardErrors, design, moments, fit);
  const quantile = studentQuantile((1 + settings.confidence) / 2, design.effectiveN - fit.rank - 1);
  const smallestEffect = settings.smallestEffect ?? 0.2 * Math.sqrt(total / moments.sumWeights);
  const counts = indicatorCounts(design);
  const coefficient = (column: number): Coefficient | NotEnough => {
    if (fit.entangled.has(column)) return notEnough(0, FEWEST_AT_LEVEL);
    if (fit.dropped.has(column) || counts[column]! < FEWEST_AT_LEVEL)
      return notEnough(counts[column]!, FEWEST_AT_LEVEL);
    return withInterval(fit.coefficients[column]!, variance.slopes[column * design.predictors + column]!, quantile);
  };
  const touchpoints = keys.map((key, t): TouchpointEffects => {
    const first = design.starts[t]!;
    const penalty = coefficient(first);
    const reward = coefficient(first + 1);
    const asymmetry = asymmetryOf(penalty, reward, covarianceOf(variance, first, design.predictors), quantile);
    return {
      key,
      penalty,
      reward,
      notUsed: coefficient(first + 2),
      noAnswer: coefficient(first + 3),
      asymmetry,
      factor: factorOf({ penalty, reward, asymmetry, smallestEffect }),
      potential: potentialOf({ design, touchpoint: t, penalty, reward, quantile }),
    };
  });
  return {
    n: design.n,
    r2: fit.r2,
    intercept: withInterval(fit.intercept, variance.intercept, quantile),
    standardErrors: settings.standardErrors,
    smallestEffect,
    touchpoints,
    warnings: [...touchpointWarnings(design, moments, fit, keys), ...reversedEffects(touchpoints)],
  };
}

function withInterval(value: number, variance: number, quantile: number): Coefficient {
  const standardError = Math.sqrt(Math.max(0, variance));
  return { value, low: value - quantile * standardError, high: value + quantile * standardError, standardError };
}

function covarianceOf(variance: CoefficientVariance, first: number, predictors: number): number {
  return variance.slopes[first * predictors + first + 1]!;
}

function asymmetryOf(
  penalty: Coefficient | NotEnough,
  reward: Coefficient | NotEnough,
  covariance: number,
  quantile: number,
): Measured {
  if ('notEnough' in penalty) return penalty;
  if ('notEnough' in reward) return reward;
  const variance = penalty.standardError ** 2 + reward.standardError ** 2 + 2 * covariance;
  const { value, low, high } = withInterval(-penalty.value - reward.value, variance, quantile);
  return { value, low, high };
}

function reversedEffects(touchpoints: TouchpointEffects[]): DriverWarning[] {
  const warnings: DriverWarning[] = [];
  for (const { key, penalty, reward } of touchpoints) {
    if (!('notEnough' in penalty) && penalty.low > 0) {
      warnings.push({ code: 'effect_reversed', touchpoint: key, level: 'disappointing' });
    }
    if (!('notEnough' in reward) && reward.high < 0) {
      warnings.push({ code: 'effect_reversed', touchpoint: key, level: 'delighting' });
    }
  }
  return warnings;
}
