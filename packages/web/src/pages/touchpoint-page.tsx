export { TouchpointView as TouchpointPage } from '../features/touchpoints/index.ts';
