import { type JourneyMapSummary, levelOfPoints } from '@anklang/domain';
import type { Level } from '../../../ui/level-mark.tsx';

export type CurveLine = {
  mean: number;
  level: Level;
  /** The mean never hides it. */
  weakest: { step: string; points: number; level: Level } | null;
};

/** The curve as it is, in one line: the mean beside the weakest link. */
export function curveOf({ asIs, lowest }: Pick<JourneyMapSummary, 'asIs' | 'lowest'>): CurveLine | null {
  if (asIs === null) return null;
  const weakest = lowest && { step: lowest.step, points: lowest.asIs, level: levelOfPoints(lowest.asIs) };
  return { mean: Math.round(asIs), level: levelOfPoints(Math.round(asIs)), weakest };
}

/** How many points lie between how it is and how it should be; null: one of them is not said. */
export function distanceOf({ asIs, toBe }: Pick<JourneyMapSummary, 'asIs' | 'toBe'>): number | null {
  if (asIs === null || toBe === null) return null;
  return Math.max(0, Math.round(toBe) - Math.round(asIs));
}
