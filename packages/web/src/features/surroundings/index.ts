export { StarterCatalogues } from './starters/starter-catalogues.tsx';
export { startersOf } from './starters/starter-queries.ts';
export { Surroundings } from './surroundings-view.tsx';
