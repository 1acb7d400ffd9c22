export { PlanView as PlanPage } from '../features/outcomes/index.ts';
