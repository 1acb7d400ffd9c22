export { BreaksView as BreaksPage } from '../features/outcomes/index.ts';
