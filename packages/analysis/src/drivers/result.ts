import type { Estimate, Measured, NotEnough } from '../result.ts';

/** `linear`: ratings as numbers, complete cases. `levels`: indicators against OK, nobody is dropped. */
export type Encoding = 'linear' | 'levels';

/** Regression standard errors. `classical` assumes equal spread everywhere; HC1 and HC3 do not. */
export type StandardErrors = 'classical' | 'HC1' | 'HC3';

export type Factor = 'basic' | 'performance' | 'excitement' | 'indifferent' | 'unclear';

/** Facts a reader must know beside the numbers; sentences for them live with the caller. */
export type DriverWarning =
  /** No difference between people on this touchpoint: it can explain nothing, its share is 0. */
  | { code: 'touchpoint_constant'; touchpoint: string }
  /** Some of its levels go exactly together with other touchpoints': it has a share, its own effects cannot be told apart. */
  | { code: 'touchpoint_collinear'; touchpoint: string }
  /** Fewer than `needed` people at this level: read penalty, reward and potential with care. */
  | { code: 'touchpoint_rare'; touchpoint: string; level: 'disappointing' | 'delighting'; n: number; needed: number }
  /** Less than half of the respondents rated every touchpoint, and `linear` uses only those. */
  | { code: 'few_complete_cases'; n: number; of: number }
  /** Taken together the touchpoints are not shown to explain the outcome: shares are close to meaningless. */
  | { code: 'no_association'; r2: number }
  /** More touchpoints than the exact method allows; largest standard error of a share from sampling. */
  | { code: 'influence_sampled'; permutations: number; standardError: number }
  /** The disappointed judge clearly better, or the delighted clearly worse, than those who find it OK. */
  | { code: 'effect_reversed'; touchpoint: string; level: 'disappointing' | 'delighting' };

/** One touchpoint's part in explaining the outcome. `rank` 1 is the strongest. */
export type TouchpointInfluence = {
  key: string;
  /** Part of the explained variance, 0 to 1; the parts of all touchpoints sum to 1. */
  share: Estimate;
  /** Shapley (LMG) contribution in units of R²; the contributions sum to R². */
  contribution: number;
  /** The share after taking off what chance alone adds; can be slightly below 0. */
  corrected: number;
  /** Standard error of `share` from sampled orderings; 0 when exact. */
  samplingError: number;
  rank: number;
  rankLow: number;
  rankHigh: number;
};

export type InfluenceResult = {
  encoding: Encoding;
  n: number;
  /** Kish: (Σw)² / Σw²; equals `n` without weights. */
  effectiveN: number;
  r2: number;
  /** R² after taking off what chance alone adds. */
  r2Corrected: number;
  exact: boolean;
  touchpoints: TouchpointInfluence[];
  warnings: DriverWarning[];
};

/** One coefficient of the dummy regression, in units of the outcome, against people who find it OK. */
export type Coefficient = Estimate & { standardError: number };

export type TouchpointEffects = {
  key: string;
  /**
   * Outcome of the disappointed against OK; negative where disappointment costs. `notEnough` below five people, and
   * with n 0 where the level cannot be told apart from other touchpoints (`touchpoint_collinear`).
   */
  penalty: Coefficient | NotEnough;
  /** Outcome of the delighted against OK. */
  reward: Coefficient | NotEnough;
  notUsed: Coefficient | NotEnough;
  noAnswer: Coefficient | NotEnough;
  /** |penalty| − reward: above 0 disappointment weighs more than delight. */
  asymmetry: Measured;
  factor: Factor;
  potential: Potential;
};

/** What a change could move on average over all respondents, in units of the outcome; association, not proof. */
export type Potential = {
  /** Share of disappointed people × −penalty. */
  avoidDisappointment: Measured;
  /** Share of people who find it OK × reward. */
  createDelight: Measured;
};

export type PenaltyRewardResult = {
  n: number;
  r2: number;
  intercept: Coefficient;
  standardErrors: StandardErrors;
  /** Effects within ± this are too small to matter for `indifferent`, in units of the outcome. */
  smallestEffect: number;
  touchpoints: TouchpointEffects[];
  warnings: DriverWarning[];
};
