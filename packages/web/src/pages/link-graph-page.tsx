export { LinkGraphView as LinkGraphPage } from '../features/link-graph/index.ts';
