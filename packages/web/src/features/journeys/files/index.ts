export { FilesMenu } from './files-menu.tsx';
export { ImportButton } from './import-button.tsx';
