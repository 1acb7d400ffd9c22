import type { MapMeasured, MeasuredStep } from '@anklang/domain';
import type { PosedMap } from './pose-map.ts';

type Weakest = Pick<MapMeasured, 'weakestStepId' | 'weakestElsewhere'>;

/** Where most journeys were weakest: the step of the map, and what is not on the map if it is still worse. */
export function findWeakest(
  { posed, codes }: PosedMap,
  steps: readonly Pick<MeasuredStep, 'stepId' | 'weakestJourneys'>[],
  weakestAt: Float64Array,
): Weakest {
  const worst = steps.reduce<(typeof steps)[number] | null>(
    (most, step) => (step.weakestJourneys > (most?.weakestJourneys ?? 0) ? step : most),
    null,
  );
  const onMap = new Set(codes.flat());
  const elsewhere = Array.from(weakestAt, (journeys, code) => ({ code, journeys }))
    .filter(({ code, journeys }) => !onMap.has(code) && journeys > (worst?.weakestJourneys ?? 0))
    .reduce<{ code: number; journeys: number } | null>(
      (most, one) => (one.journeys > (most?.journeys ?? 0) ? one : most),
      null,
    );
  const step = elsewhere && posed.steps[elsewhere.code]!;
  return {
    weakestStepId: worst?.stepId ?? null,
    weakestElsewhere: step && { touchpointKey: step.key, touchpointName: step.name, journeys: elsewhere.journeys },
  };
}
