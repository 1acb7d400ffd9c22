export { RelationshipAccountView } from './account/account-view.tsx';
export { AttributionView } from './attribution/attribution-view.tsx';
export { BreaksView } from './breaks/breaks-view.tsx';
export { NewPlanView } from './plans/new-plan-view.tsx';
export { PlanView } from './plans/plan-view.tsx';
export { PlansView } from './plans/plans-view.tsx';
