import { foldText, type JourneyMapContent, type LevelCell } from '@anklang/domain';

/** What is kept of a map beside it, to be listed and found by. */
export function columnsOfDrawn(map: JourneyMapContent) {
  const points = map.steps.map((step) => ({ step, said: sayingsOf(map.levels[step.id]) }));
  const lowest = points
    .flatMap(({ step, said }) => said.asIs.all.map((asIs) => ({ step: step.name, asIs })))
    .reduce<{ step: string; asIs: number } | null>((low, one) => (low && low.asIs <= one.asIs ? low : one), null);
  return {
    steps: map.steps.length,
    asIs: meanOf(points.flatMap(({ said }) => said.asIs.mean ?? [])),
    toBe: meanOf(points.flatMap(({ said }) => said.toBe.mean ?? [])),
    lowest: lowest && JSON.stringify(lowest),
  };
}

/** Name, description and names of the steps, as they are looked through. */
export function searchTextOfMap({
  name,
  description,
  map,
}: {
  name: string;
  description: string;
  map: JourneyMapContent;
}): string {
  return foldText([name, description, ...map.steps.map((step) => step.name)].join(' '));
}

export function touchpointIdsOf({ steps }: Pick<JourneyMapContent, 'steps'>): Set<string> {
  return new Set(steps.flatMap(({ touchpointIds }) => touchpointIds));
}

/** At a step: what is said of everybody, or else the mean of what is said of personas; the lowest is that of anybody. */
function sayingsOf(levels: Record<string, LevelCell> = {}) {
  const { everybody, ...personas } = levels;
  const of = (curve: 'asIs' | 'toBe') => {
    const ofPersonas = Object.values(personas).flatMap((level) => level[curve] ?? []);
    const ofAll = everybody?.[curve] ?? null;
    return { all: [...(ofAll === null ? [] : [ofAll]), ...ofPersonas], mean: ofAll ?? meanOf(ofPersonas) };
  };
  return { asIs: of('asIs'), toBe: of('toBe') };
}

function meanOf(points: readonly number[]): number | null {
  if (points.length === 0) return null;
  return points.reduce((sum, one) => sum + one, 0) / points.length;
}
