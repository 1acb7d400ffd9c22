// Ways to a new measure; entered by pages that the rest of this feature stands on.

export { PlanMeasureLink } from './plan-measure-link.tsx';
