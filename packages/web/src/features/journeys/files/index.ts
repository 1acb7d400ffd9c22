export { FilesMenu } from './files-menu.tsx';
export { ImportDialog } from './import-dialog.tsx';
