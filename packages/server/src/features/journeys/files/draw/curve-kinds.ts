import type { DrawnStep } from './prepare-map.ts';

/** Key of the lane of the curve where its texts are told from others. */
export const curveLane = 'curve';

export const curveKinds = ['asIs', 'toBe', 'measured'] as const;
export type CurveKind = (typeof curveKinds)[number];

export function dashOf(kind: CurveKind, scale: number): { dash?: readonly [number, number] } {
  if (kind === 'asIs') return {};
  return { dash: kind === 'toBe' ? [5 * scale, 3 * scale] : [1.5 * scale, 2.5 * scale] };
}

const marks = { asIs: 'circle', toBe: 'diamond', measured: 'square' } as const;

export function markOf(kind: CurveKind): (typeof marks)[CurveKind] {
  return marks[kind];
}

export function pointsAt(step: DrawnStep, kind: CurveKind): number | null {
  return kind === 'measured' ? (step.measured?.value ?? null) : step[kind];
}
