export { ImportResult as InteractionImportResultPage } from '../features/interactions/index.ts';
