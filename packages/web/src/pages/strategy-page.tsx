import { StepPage } from '../features/method/step-page.tsx';

export function StrategyPage() {
  return <StepPage step="strategy" />;
}
