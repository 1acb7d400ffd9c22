import type { Estimate, MapMeasured } from '@anklang/domain';
import { isKnown } from './say-points.ts';

/** The step whose measured level is lowest; of equals the first. Null where none is known. */
export function findLowest({ steps }: Pick<MapMeasured, 'steps'>): { stepId: string; level: Estimate } | null {
  return steps.reduce<{ stepId: string; level: Estimate } | null>((lowest, { stepId, level }) => {
    if (!isKnown(level)) return lowest;
    return lowest === null || level.value < lowest.level.value ? { stepId, level } : lowest;
  }, null);
}
