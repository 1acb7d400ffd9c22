export { LifecyclePanel } from './lifecycle-panel.tsx';
