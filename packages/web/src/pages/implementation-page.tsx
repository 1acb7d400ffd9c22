export { ImplementationStep as ImplementationPage } from '../features/method/implementation-step.tsx';
