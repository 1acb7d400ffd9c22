export { RelevanceMapView } from './relevance-map.tsx';
export { RelevanceSection } from './relevance-section.tsx';
