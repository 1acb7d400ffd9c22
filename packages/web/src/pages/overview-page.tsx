export { Overview as OverviewPage } from '../features/overview/overview.tsx';
