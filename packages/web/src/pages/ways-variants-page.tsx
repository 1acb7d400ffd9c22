export { VariantsView as VariantsPage } from '../features/ways/index.ts';
