import type { MapDeviation, MapMeasured } from '@anklang/domain';

/** Rarer deviations stand in the panel only: a map full of signs tells nothing. */
export const shownFrom = 0.05;

export type SignAtStep = {
  deviation: MapDeviation;
  share: number;
  /** Other foreign touchpoints at the same place. */
  more: number;
};

/**
 * What is marked at a step: that it is left out, comes again or in another place, and what comes behind it that is not
 * on the map; at the first step also what comes before.
 */
export function signsAtStep(
  { deviations, compared }: Pick<MapMeasured, 'deviations' | 'compared'>,
  { stepId, isFirst }: { stepId: string; isFirst: boolean },
): SignAtStep[] {
  if (compared === 0) return [];
  const frequent = deviations.filter(({ journeys }) => journeys / compared >= shownFrom);
  const own = frequent.filter((one) => one.stepId === stepId).map((deviation) => signOf(deviation, compared, 0));
  const places = isFirst ? [null, stepId] : [stepId];
  const foreign = places.flatMap((place) => {
    const [most, ...rest] = frequent.filter(({ kind, afterStepId }) => kind === 'foreign' && afterStepId === place);
    return most ? [signOf(most, compared, rest.length)] : [];
  });
  return [...own, ...foreign];
}

function signOf(deviation: MapDeviation, compared: number, more: number): SignAtStep {
  return { deviation, share: deviation.journeys / compared, more };
}
