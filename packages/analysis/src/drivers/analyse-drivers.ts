import type { SurveyColumns } from '../columns/survey.ts';
import type { NotEnough } from '../result.ts';
import type { DriverOptions } from './options.ts';
import type { DriverWarning, InfluenceResult, PenaltyRewardResult } from './result.ts';

export type DriversResult = {
  kind: 'drivers';
  /** `notEnough` when too few people are left, as `linear` keeps complete cases only. */
  influence: InfluenceResult | NotEnough;
  effects: PenaltyRewardResult | NotEnough;
  /** The same regression of NPS points; only with `nps: true`. */
  inNps?: PenaltyRewardResult | NotEnough;
  warnings: DriverWarning[];
};

/** Why there is no analysis: `constant` means everybody gave the same outcome. */
export type NoDrivers = { kind: 'none'; reason: 'too_few' | 'constant'; n: number; needed: number };

/**
 * Influence, penalty and reward, factor and potential of every touchpoint from one survey.
 */
export function analyseDrivers(_input: SurveyColumns, _options: DriverOptions = {}): DriversResult | NoDrivers {
  throw new Error('not ready');
}
