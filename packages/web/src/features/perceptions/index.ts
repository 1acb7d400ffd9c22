export { AnswerInput } from './answer-input.tsx';
export { perceptionsOf } from './perception-queries.ts';
export { PerceptionsSection } from './perceptions-section.tsx';
export { useLeaving } from './use-leaving.ts';
