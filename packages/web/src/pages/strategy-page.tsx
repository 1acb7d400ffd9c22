export { StrategyStep as StrategyPage } from '../features/method/strategy-step.tsx';
