export { PerceptionsSection } from './perceptions-section.tsx';
export { useLeaving } from './use-leaving.ts';
