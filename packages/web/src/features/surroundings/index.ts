export { StarterCatalogues } from './starters/starter-catalogues.tsx';
export { Surroundings } from './surroundings-view.tsx';
