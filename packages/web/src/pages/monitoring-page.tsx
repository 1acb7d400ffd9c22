import { StepPage } from '../features/method/step-page.tsx';

export function MonitoringPage() {
  return <StepPage step="monitoring" />;
}
