export { MonitoringView } from './monitoring-view.tsx';
