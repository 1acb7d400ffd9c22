export { atNoon } from './at-noon.ts';
export { today } from './today.ts';
export { useFormat } from './use-format.ts';
