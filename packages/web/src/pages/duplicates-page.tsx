export { DuplicatesView as DuplicatesPage } from '../features/merge/index.ts';
