import type { JourneyMapSummary } from '@anklang/domain';
import type { Level } from '../../../ui/level-mark.tsx';

/** On which side of the zero line whole points lie: below it more are disappointed than delighted. */
export function sideOf(points: number): Level {
  const whole = Math.round(points);
  if (whole === 0) return 'ok';
  return whole < 0 ? 'disappointing' : 'delighting';
}

export type CurveLine = {
  mean: number;
  side: Level;
  /** The mean never hides it. */
  weakest: { step: string; points: number; side: Level } | null;
};

/** The curve as it is, in one line: the mean beside the weakest link. */
export function curveOf({ asIs, lowest }: Pick<JourneyMapSummary, 'asIs' | 'lowest'>): CurveLine | null {
  if (asIs === null) return null;
  const weakest = lowest && { step: lowest.step, points: lowest.asIs, side: sideOf(lowest.asIs) };
  return { mean: Math.round(asIs), side: sideOf(asIs), weakest };
}

/** How many points lie between how it is and how it should be; null: one of them is not said. */
export function distanceOf({ asIs, toBe }: Pick<JourneyMapSummary, 'asIs' | 'toBe'>): number | null {
  if (asIs === null || toBe === null) return null;
  return Math.max(0, Math.round(toBe) - Math.round(asIs));
}
