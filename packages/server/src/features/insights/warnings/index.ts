export { collectWarnings } from './collect-warnings.ts';
export { sayWarning } from './say-warning.ts';
