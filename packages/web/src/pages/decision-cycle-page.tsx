export { DecisionCycleView as DecisionCyclePage } from '../features/decision-cycle/index.ts';
