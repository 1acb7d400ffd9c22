// Stands on insights, which stand on the register: entered by itself, not through the index of the register.
export { registerCandidateRoutes } from './routes.ts';
