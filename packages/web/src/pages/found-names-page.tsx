export { FoundNames as FoundNamesPage } from '../features/interactions/index.ts';
