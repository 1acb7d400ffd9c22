export { WhereToStart } from './where-to-start.tsx';
