import { clampPoints, snapStep } from './curve-geometry.ts';

/** What a key does to a point: a new value, none, its form, or a step to the neighbour. */
export type KeyChange = { set: number } | { remove: true } | { open: true } | { go: -1 | 1 } | null;

const far = 25;

export function changeByKey(key: string, points: number | null): KeyChange {
  const from = points ?? 0;
  switch (key) {
    case 'ArrowUp':
      return { set: up(from, snapStep) };
    case 'ArrowDown':
      return { set: down(from, snapStep) };
    case 'PageUp':
      return { set: up(from, far) };
    case 'PageDown':
      return { set: down(from, far) };
    case 'Home':
      return { set: -100 };
    case 'End':
      return { set: 100 };
    case 'Delete':
    case 'Backspace':
      return { remove: true };
    case 'Enter':
    case ' ':
      return { open: true };
    case 'ArrowLeft':
      return { go: -1 };
    case 'ArrowRight':
      return { go: 1 };
    default:
      return null;
  }
}

/** A value typed exactly comes back onto the marks with the first stroke. */
function up(from: number, by: number): number {
  return clampPoints(Math.floor(from / snapStep) * snapStep + by);
}

function down(from: number, by: number): number {
  return clampPoints(Math.ceil(from / snapStep) * snapStep - by);
}
