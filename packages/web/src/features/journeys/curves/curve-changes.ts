import type { JourneyMapContent, MapOperation } from '@anklang/domain';
import type { DrawnCurve } from './prepare-curves.ts';

export type PointSet = { stepId: string; points: number | null };

/** Points of one curve as changes of the map. Without an aim there is no day by which it is due. */
export function setPoints(curve: DrawnCurve, persona: string, sets: readonly PointSet[]): MapOperation[] {
  return sets.map(({ stepId, points }) => ({
    do: 'setLevel',
    ...{ stepId, persona },
    change: changeOf(curve, points),
  }));
}

function changeOf(curve: DrawnCurve, points: number | null) {
  if (curve === 'asIs') return { asIs: points };
  return points === null ? { toBe: null, until: null } : { toBe: points };
}

/** The whole curve as it is of one persona, drawn for another too; steps without a point of their own stay as they are. */
export function copyCurve(
  map: JourneyMapContent,
  { from, persona }: { from: string; persona: string },
): MapOperation[] {
  const sets = map.steps.flatMap(({ id }) => {
    const points = map.levels[id]?.[from]?.asIs ?? null;
    const now = map.levels[id]?.[persona]?.asIs ?? null;
    return points === null || points === now ? [] : [{ stepId: id, points }];
  });
  return setPoints('asIs', persona, sets);
}
