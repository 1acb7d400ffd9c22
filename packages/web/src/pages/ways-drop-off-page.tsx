export { DropOffView as DropOffPage } from '../features/ways/index.ts';
