export { WhereToStart as WhereToStartPage } from '../features/candidates/index.ts';
