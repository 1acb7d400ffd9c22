export { RoundsView } from './rounds-view.tsx';
