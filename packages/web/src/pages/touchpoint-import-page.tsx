export { TouchpointImport as TouchpointImportPage } from '../features/touchpoints-at-scale/index.ts';
