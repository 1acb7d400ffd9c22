import type { JourneyMapContent } from '@anklang/domain';

/** How much a persona says of its own: cells and points. */
export function countOwn({ cells, levels }: Pick<JourneyMapContent, 'cells' | 'levels'>, persona: string): number {
  let count = 0;
  for (const ofStep of Object.values(cells)) {
    for (const ofLane of Object.values(ofStep)) if (ofLane[persona]) count += 1;
  }
  for (const ofStep of Object.values(levels)) if (ofStep[persona]) count += 1;
  return count;
}
