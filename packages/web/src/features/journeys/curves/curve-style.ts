import type { Shape } from './curve-shape.tsx';

/** Colour, dash and shape of a line: two of the three tell it from every other one. */
export type CurveStyle = { colour: string; dash: string; shape: Shape; isHollow: boolean };

export const drawnStyles = {
  asIs: { colour: 'var(--accent)', dash: '', shape: 'circle', isHollow: false },
  toBe: { colour: 'var(--level-delighting)', dash: '7 5', shape: 'diamond', isHollow: true },
  measured: { colour: 'var(--ink)', dash: '2 3', shape: 'square', isHollow: false },
} as const satisfies Record<string, CurveStyle>;

/** For the personas that stand beside the chosen one. */
export const comparedStyles: readonly CurveStyle[] = [
  { colour: 'var(--curve-1)', dash: '10 3', shape: 'triangle', isHollow: false },
  { colour: 'var(--curve-2)', dash: '4 3', shape: 'cross', isHollow: false },
  { colour: 'var(--curve-3)', dash: '12 3 2 3', shape: 'star', isHollow: false },
  { colour: 'var(--curve-4)', dash: '1 4', shape: 'triangle', isHollow: true },
  { colour: 'var(--curve-5)', dash: '8 3 2 3 2 3', shape: 'square', isHollow: true },
];
