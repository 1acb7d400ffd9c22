export { LinkGraphView } from './link-graph-view.tsx';
