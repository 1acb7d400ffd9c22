export { TouchpointRegister as TouchpointsPage } from '../features/touchpoints/index.ts';
