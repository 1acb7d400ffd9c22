export { InteractionImport as InteractionImportPage } from '../features/interactions/index.ts';
