export { Distance } from './distance.tsx';
export { distancesOf, useDistances } from './distance-queries.ts';
export { OverdueTargetsCard, useOverdueTargets } from './overdue-targets-card.tsx';
export { TargetsOverview } from './strategy/targets-overview.tsx';
export { TargetSection } from './target-section.tsx';
export { useDistanceWords } from './use-distance-words.ts';
export { ZeroLine } from './zero-line.tsx';
