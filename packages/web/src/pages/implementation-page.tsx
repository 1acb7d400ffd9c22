import { StepPage } from '../features/method/step-page.tsx';

export function ImplementationPage() {
  return <StepPage step="implementation" />;
}
