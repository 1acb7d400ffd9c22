export type {
  BeforeAfter,
  BeforeAfterInput,
  BeforeAfterOptions,
  BeforeAfterVerdict,
  Rival,
  RivalKind,
} from './change/before-after-result.ts';
export { compareBeforeAfter } from './change/compare-before-after.ts';
export { describeSeason } from './change/describe-season.ts';
export type { Drift, DriftInput, DriftOptions } from './change/drift-result.ts';
export { findDrift } from './change/find-drift.ts';
export { findSurges } from './change/find-surges.ts';
export type { Season, SeasonInput, SeasonOptions, SeasonPart } from './change/season-result.ts';
export { addSums, type DaySeries, type PeriodSums, sumsOfLevels } from './change/series.ts';
export type { DayExpectation, Surge, SurgeKind, SurgeOptions, Surges } from './change/surge-result.ts';
