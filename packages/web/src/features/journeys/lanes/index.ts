export { LanesButton } from './lanes-button.tsx';
