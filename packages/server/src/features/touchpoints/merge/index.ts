export { listLikelyDuplicates } from './list-likely-duplicates.ts';
