export { StarterCatalogues as StartersPage } from '../features/surroundings/index.ts';
