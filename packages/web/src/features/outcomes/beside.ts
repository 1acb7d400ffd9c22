import type { CSSProperties } from 'react';

/** Room for the number that stands beside a drawing, the same in the head of the column and in all its rows. */
export function besideOf(pixels: number): CSSProperties {
  return { '--beside': `${pixels}px` } as CSSProperties;
}
