export { BulkBar } from './bulk-bar.tsx';
export { RegisterFileActions } from './register-file-actions.tsx';
export { TouchpointImport } from './touchpoint-import.tsx';
