export { ChangeSets } from './change-sets.tsx';
export { ChangeSetsLink } from './change-sets-link.tsx';
export { useUndo } from './use-undo.ts';
