export { MonitoringView as MonitoringPage } from '../features/monitoring/index.ts';
