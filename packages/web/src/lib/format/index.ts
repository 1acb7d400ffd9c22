export { atNoon } from './at-noon.ts';
export { createMoney, type Money } from './money.ts';
export { today } from './today.ts';
export { useFormat } from './use-format.ts';
export { useMoney } from './use-money.ts';
