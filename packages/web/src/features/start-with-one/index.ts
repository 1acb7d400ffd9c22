export { StartWithOne } from './start-with-one.tsx';
