export { atNoon } from './at-noon.ts';
export { useFormat } from './use-format.ts';
