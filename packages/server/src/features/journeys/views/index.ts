export { addComparison } from './add-comparison.ts';
export { answerForm } from './answer-form.ts';
export { closeComparison } from './close-comparison.ts';
export { registerViewRoutes } from './routes.ts';
