export { DuplicatesLink } from './duplicates-link.tsx';
export { DuplicatesView } from './duplicates-view.tsx';
export { RecordMenu } from './record-menu.tsx';
