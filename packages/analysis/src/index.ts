export * from './change.ts';
export { type Level, level } from './columns/level.ts';
export type { SurveyColumns, TouchpointColumn } from './columns/survey.ts';
export { analyseDrivers, type DriversResult, type NoDrivers } from './drivers/analyse-drivers.ts';
export { explainedVariation } from './drivers/explained-variation.ts';
export { influence } from './drivers/influence.ts';
export { type InfluenceShares, influenceShares } from './drivers/influence-shares.ts';
export {
  evaluateKano,
  type KanoCategory,
  type KanoInput,
  type KanoResult,
  type KanoTable,
  kanoCategory,
} from './drivers/kano.ts';
export type { DriverOptions } from './drivers/options.ts';
export { penaltyReward } from './drivers/penalty-reward.ts';
export {
  type Candidate,
  type CriterionRange,
  type RankedCandidate,
  rankCandidates,
  type Standing,
} from './drivers/rank-candidates.ts';
export { type RelativeWeights, relativeWeights } from './drivers/relative-weights.ts';
export type {
  Coefficient,
  DriverWarning,
  Encoding,
  Factor,
  InfluenceResult,
  PenaltyRewardResult,
  Potential,
  StandardErrors,
  TouchpointEffects,
  TouchpointInfluence,
} from './drivers/result.ts';
export { AnalysisError, type AnalysisErrorCode } from './error.ts';
export * from './interactions.ts';
export { type Estimate, isEstimate, type Measured, type NotEnough } from './result.ts';
export {
  type Agreement,
  type AgreementOptions,
  agreementOf,
  FEWEST_UNITS,
  type NoVariation,
} from './scores/agreement.ts';
export { describeTouchpoint, type TouchpointDescription } from './scores/describe-touchpoint.ts';
export type { JudgementColumns } from './scores/judgement-patterns.ts';
export { differenceOfEstimates, type LevelCounts, levelBalance } from './scores/level-balance.ts';
export { defaultCuts, type LevelCuts, levelOf, type Scale } from './scores/levels.ts';
export { type Mean, mean } from './scores/mean.ts';
export { meanOfSums, type NumberSums } from './scores/mean-of-sums.ts';
export { type Nps, nps } from './scores/nps.ts';
export { clopperPearson, wilson } from './scores/proportion.ts';
export { ces, csat, type ShareOfPeople } from './scores/satisfaction.ts';
export { FEWEST_ANSWERS, type ScoreOptions } from './scores/weighted-answers.ts';
export { type CrossMoments, crossMoments } from './stats/cross-moments.ts';
export { mergeMoments } from './stats/merge-moments.ts';
export { createRandom, type Random } from './stats/random.ts';
export {
  type ComparedTouchpoint,
  type ComparedViews,
  compareViews,
  FEWEST_VIEWS,
  type SeenSide,
  type ViewOfOne,
} from './views/compare-views.ts';
export type { Overlap } from './views/overlap-of-tops.ts';
