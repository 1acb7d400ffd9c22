export { ChangeSets as ChangeSetsPage } from '../features/change-sets/index.ts';
