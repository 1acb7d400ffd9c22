export { NewView as NewViewPage } from '../features/views/index.ts';
