export { StartWithOne as StartWithOnePage } from '../features/start-with-one/index.ts';
