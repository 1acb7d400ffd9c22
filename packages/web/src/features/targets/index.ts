export { Distance } from './distance.tsx';
export { useDistances } from './distance-queries.ts';
export { OverdueTargetsCard, useOverdueTargets } from './overdue-targets-card.tsx';
export { TargetsOverview } from './strategy/targets-overview.tsx';
export { TargetSection } from './target-section.tsx';
