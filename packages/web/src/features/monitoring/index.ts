export { changesOf, watchOf } from './monitoring-queries.ts';
export { MonitoringView } from './monitoring-view.tsx';
