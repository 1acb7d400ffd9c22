export { JourneysView as JourneysPage } from '../features/journeys/list/index.ts';
