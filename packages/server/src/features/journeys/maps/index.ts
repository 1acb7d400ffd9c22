export { addMap, keepNewMap } from './add-map.ts';
export { changeAbout } from './change-about.ts';
export { changeMap } from './change-map.ts';
export { readMap } from './list-maps.ts';
export { presentMap } from './present-map.ts';
export { listReferencesOf, readMapReferences } from './read-map-references.ts';
export { requireProduct } from './require-product.ts';
export { registerJourneyMapRoutes } from './routes.ts';
export { addVersion, readVersion } from './versions/versions.ts';
