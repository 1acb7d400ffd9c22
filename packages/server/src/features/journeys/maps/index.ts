export { keepNewMap } from './add-map.ts';
export { readMap } from './list-maps.ts';
export { presentMap } from './present-map.ts';
export { listReferencesOf, readMapReferences } from './read-map-references.ts';
export { requireProduct } from './require-product.ts';
export { registerJourneyMapRoutes } from './routes.ts';
export { readVersion } from './versions/versions.ts';
