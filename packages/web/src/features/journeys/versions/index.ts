export { VersionsButton } from './versions-button.tsx';
