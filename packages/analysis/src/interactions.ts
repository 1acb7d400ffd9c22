export {
  type Attribution,
  type AttributionModel,
  type AttributionOptions,
  attribute,
  attributionModels,
  type TouchpointCredit,
} from './attribution/attribute.ts';
export { type AttributeGroupsOptions, attributeGroups } from './attribution/attribute-groups.ts';
export { attributeMarkov, type MarkovAttribution, type MarkovOptions } from './attribution/attribute-markov.ts';
export { type CollectPathsOptions, collectPaths } from './attribution/collect-paths.ts';
export {
  type Credit,
  creditByPosition,
  creditByTimeDecay,
  creditFirst,
  creditLast,
  creditLinear,
  creditShapley,
} from './attribution/credit-rules.ts';
export { flowsOfPaths, type PathFlow } from './attribution/flows-of-paths.ts';
export { groupPaths } from './attribution/group-paths.ts';
export type { MarkovOrder } from './attribution/markov-chain.ts';
export { type PathRow, type PathTable, pathTotals, readPaths } from './attribution/path-table.ts';
export type { RemovalEffects } from './attribution/removal-effects.ts';
export type { BitSet } from './columns/bit-set.ts';
export {
  bitsWhere,
  complementBits,
  countBits,
  createBits,
  hasBit,
  intersectBits,
  setBit,
  uniteBits,
} from './columns/bit-set.ts';
export {
  createEventLogBuilder,
  type EventChunk,
  type EventLogBuilder,
  type EventLogOptions,
} from './eventlog/build-event-log.ts';
export { clocksChange, countByCalendar, shiftByCalendar } from './eventlog/count-by-calendar.ts';
export {
  countJourneys,
  customerOfJourney,
  type EventLog,
  noCode,
  notRated,
  pathOfJourney,
} from './eventlog/event-log.ts';
export { eventsAt, eventsBetween, eventsWith, journeysOfCustomers, journeysWith } from './eventlog/filter-events.ts';
export { mergeLogs } from './eventlog/merge-logs.ts';
export { leftOut, mergeSteps, type Steps, stepsByDimension } from './eventlog/merge-steps.ts';
export { selectEvents, selectJourneys, sliceJourneys, takeRows } from './eventlog/select-events.ts';
export { sessionsByCase, sessionsByInactivity } from './eventlog/sessions.ts';
export { entryOfRow } from './mining/account-entries.ts';
export { type AccountWeights, accountDefaults } from './mining/account-weights.ts';
export { type Alignment, alignPath } from './mining/align-path.ts';
export { comparePlan, type Deviation, type PlanComparison, pathsWithDeviation } from './mining/compare-plan.ts';
export {
  type BreakKind,
  breakKinds,
  countHandOvers,
  type HandOverCounts,
  type HandOverOptions,
  type HandOvers,
} from './mining/count-hand-overs.ts';
export { countRepeats, type Repeats } from './mining/count-repeats.ts';
export { addScorecards, countScorecard, type Scorecard } from './mining/count-scorecard.ts';
export {
  addTransitions,
  countTransitions,
  type TransitionCounts,
  touchpointLimit,
  visitsOf,
} from './mining/count-transitions.ts';
export { countVariants, pathOfVariant, type Variants, variantsToCover } from './mining/count-variants.ts';
export { describeTransitions, type Follow, type JourneyNode } from './mining/describe-transitions.ts';
export { differenceOfShares, discoveries, type Share, shareIsLarger } from './mining/difference-of-shares.ts';
export { type Break, type BreakOptions, type Breaks, findBreaks } from './mining/find-breaks.ts';
export { compareUse, type JointUse, type JointUseOptions, type UseOfTwo } from './mining/joint-use.ts';
export {
  type AccountOptions,
  type AccountSums,
  type Accounts,
  type BalancePoint,
  balanceCurve,
  keepAccounts,
  positiveToNegative,
} from './mining/keep-accounts.ts';
export { type FunnelStep, measureDropOff } from './mining/measure-drop-off.ts';
export { type Durations, measureDurations } from './mining/measure-durations.ts';
export { measureWeakestLink, type WeakestLink } from './mining/measure-weakest-link.ts';
export { medianTransitionTimes } from './mining/median-transition-times.ts';
export type { DeviationKind, NamedDeviation } from './mining/name-deviations.ts';
export { collectOutcomes, type Outcome, type PathOutcomes } from './mining/path-outcomes.ts';
export { measurePlan, type Plan, type PlanDistances, planOfList } from './mining/plan.ts';
export { type GraphPlace, restOfGraph, type SimpleGraph, simplifyGraph } from './mining/simplify-graph.ts';
