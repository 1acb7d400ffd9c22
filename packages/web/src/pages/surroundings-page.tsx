export { Surroundings as SurroundingsPage } from '../features/surroundings/index.ts';
