export { WaysView as WaysPage } from '../features/ways/index.ts';
