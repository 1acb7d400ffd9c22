export { DecisionCycleView } from './decision-cycle-view.tsx';
