export { RelevanceMapView as RelevancePage } from '../features/relevance/index.ts';
