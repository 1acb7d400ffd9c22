import { checkSurvey, levelsDesign, linearDesign } from '../columns/design.ts';
import { designMoments } from '../columns/design-moments.ts';
import type { SurveyColumns } from '../columns/survey.ts';
import { AnalysisError } from '../error.ts';
import { watchProgress } from '../progress.ts';
import type { NotEnough } from '../result.ts';
import { influenceOf } from './influence.ts';
import { npsPoints } from './nps-points.ts';
import type { DriverOptions } from './options.ts';
import { penaltyRewardOf } from './penalty-reward.ts';
import type { DriverWarning, InfluenceResult, PenaltyRewardResult } from './result.ts';
import { driverSettings, MOST_TOUCHPOINTS, peopleNeeded } from './settings.ts';

export type DriversResult = {
  kind: 'drivers';
  /** `notEnough` when too few people are left, as `linear` keeps complete cases only. */
  influence: InfluenceResult | NotEnough;
  /** Penalty, reward, factor and potential; always from levels. */
  effects: PenaltyRewardResult | NotEnough;
  /** The same regression of NPS points (+100, 0, −100); only with `nps: true`. */
  inNps?: PenaltyRewardResult | NotEnough;
  /** Of all parts, each once. */
  warnings: DriverWarning[];
};

/** Why there is no analysis: `constant` means everybody gave the same outcome. */
export type NoDrivers = { kind: 'none'; reason: 'too_few' | 'constant'; n: number; needed: number };

/**
 * Which touchpoints matter, from one survey: influence with rank ranges (see `influence`), penalty, reward, factor and
 * potential (see `penaltyReward`), in units of the outcome and, when asked, in NPS points. The same data, options and
 * seed give the same result to the last digit.
 *
 * ```ts
 * const result = analyseDrivers({ outcome, touchpoints: [{ key: 'check-in', ratings, state }], weights }, { seed: 1 });
 * if (result.kind === 'drivers' && 'touchpoints' in result.influence) result.influence.touchpoints[0].share;
 * ```
 *
 * @throws AnalysisError `no_touchpoints`, `too_many_touchpoints` (100), `length_differs`, `value_invalid`,
 * `option_invalid`, `stopped`
 */
export function analyseDrivers(input: SurveyColumns, options: DriverOptions = {}): DriversResult | NoDrivers {
  checkSurvey(input);
  const settings = driverSettings(options);
  const found = input.touchpoints.length;
  if (found > MOST_TOUCHPOINTS) throw new AnalysisError('too_many_touchpoints', { found, limit: MOST_TOUCHPOINTS });
  const points = settings.nps ? npsPoints(input.outcome) : undefined;
  const progress = watchProgress(options);
  const keys = input.touchpoints.map(({ key }) => key);

  progress.phase(0.1);
  const levels = levelsDesign(input);
  const needed = peopleNeeded(0);
  if (levels.n < needed) return { kind: 'none', reason: 'too_few', n: levels.n, needed };
  const first = levels.outcome[0]!;
  if (levels.outcome.every((value) => value === first))
    return { kind: 'none', reason: 'constant', n: levels.n, needed };
  const moments = designMoments(levels);

  progress.phase(0.8);
  const design = settings.encoding === 'linear' ? linearDesign(input) : levels;
  const asked = design === levels ? moments : designMoments(design);
  const influence = influenceOf({ design, moments: asked, keys, settings, progress });

  progress.phase(0.95);
  const effects = penaltyRewardOf(levels, moments, keys, settings);
  const warnings: DriverWarning[] = [];
  if (2 * design.n < levels.n) warnings.push({ code: 'few_complete_cases', n: design.n, of: levels.n });
  if ('warnings' in influence) warnings.push(...influence.warnings);
  if ('warnings' in effects) warnings.push(...effects.warnings);

  const result: DriversResult = { kind: 'drivers', influence, effects, warnings: eachOnce(warnings) };
  if (points) {
    const survey = { ...input, outcome: points };
    const nps = levelsDesign(survey);
    // A smallest effect given in units of the outcome says nothing about points.
    result.inNps = penaltyRewardOf(nps, designMoments(nps), keys, { ...settings, smallestEffect: undefined });
  }
  progress.phase(1);
  progress.at(1);
  return result;
}

function eachOnce(warnings: DriverWarning[]): DriverWarning[] {
  const seen = new Map(warnings.map((warning) => [JSON.stringify(warning), warning]));
  return [...seen.values()];
}
