export { LanesButton } from './lanes-button.tsx';
export { useNames } from './use-names.ts';
