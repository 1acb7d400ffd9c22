export { StepDrawer } from './step-drawer.tsx';
