export { PlansView as PlansPage } from '../features/outcomes/index.ts';
