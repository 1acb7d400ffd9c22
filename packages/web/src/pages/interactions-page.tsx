export { InteractionOverview as InteractionsPage } from '../features/interactions/index.ts';
