export { ViewDetail as ViewPage } from '../features/views/index.ts';
