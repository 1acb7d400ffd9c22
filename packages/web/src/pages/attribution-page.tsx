export { AttributionView as AttributionPage } from '../features/outcomes/index.ts';
