/** 3 is written as 3, 2.25 as 2.25. */
export function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Number.isInteger(Math.round(value * 1e6) / 1e5) ? 1 : 2;
}

/** Digits with which no two marks of an axis read the same. */
export function digitsOfTicks(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map(digitsOf));
}
