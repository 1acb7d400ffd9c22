export { OpportunitiesView } from './opportunities-view.tsx';
