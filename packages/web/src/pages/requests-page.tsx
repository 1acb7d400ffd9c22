export { RequestsView as RequestsPage } from '../features/requests/index.ts';
