export { listEntriesOf, type NamedEntry, registerEntryRoutes } from './entries/index.ts';
export { listTouchpoints } from './list-touchpoints.ts';
export { readTouchpoint } from './read-touchpoint.ts';
export { countJudgedTouchpoints, listHolding, listJudgements, type Points } from './relevance/index.ts';
export { registerTouchpointRoutes } from './routes.ts';
export { addStarters } from './starters/add-starters.ts';
export type { Starter, StarterPhase } from './starters/catalogues/catalogue.ts';
export { catalogues as starterCatalogues } from './starters/catalogues/index.ts';
export { registerStarterRoutes } from './starters/routes.ts';
