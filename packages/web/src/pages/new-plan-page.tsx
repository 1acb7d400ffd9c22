export { NewPlanView as NewPlanPage } from '../features/outcomes/index.ts';
