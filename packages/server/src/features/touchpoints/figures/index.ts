// Stands on insights and interactions, which stand on the register: entered by itself, not through its index.
export { registerFigureRoutes } from './routes.ts';
