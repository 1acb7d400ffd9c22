export { PerceptionsSection } from './perceptions-section.tsx';
