export { OwnFile } from './own-file.tsx';
