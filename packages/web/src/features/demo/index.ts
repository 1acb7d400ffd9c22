export { DemoBanner } from './demo-banner.tsx';
export { OpenDemoButton } from './open-demo-button.tsx';
