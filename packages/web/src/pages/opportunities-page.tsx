export { OpportunitiesView as OpportunitiesPage } from '../features/opportunities/index.ts';
