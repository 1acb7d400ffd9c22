export { RoundsView as RoundsPage } from '../features/rounds/index.ts';
