export { ViewsList as ViewsPage } from '../features/views/index.ts';
