import type { PlanComparison } from '@anklang/analysis';
import type { JourneyMapContent, MapMeasured } from '@anklang/domain';
import { describeOutcome } from '../../interactions/index.ts';
import type { PosedMap } from './pose-map.ts';

/** More nobody reads; those left out are rarer than each of these. */
const mostDeviations = 200;

type Described = {
  posedMap: PosedMap;
  map: JourneyMapContent;
  comparison: PlanComparison;
  foreignAfter: ReadonlyMap<number, number>;
};

/** Deviations from the plan as deviations from the map: at which of its steps, or behind which. */
export function describeDeviations({
  posedMap: { posed, codes, planned },
  map,
  comparison,
  foreignAfter,
}: Described): Pick<MapMeasured, 'deviations' | 'deviationsFound'> {
  const idAt = (place: number | undefined) => (place === undefined || place < 0 ? null : map.steps[place]!.id);
  const stepAt = (code: number) => codes.findIndex((own) => own.includes(code));
  const { deviations } = comparison;
  return {
    deviationsFound: deviations.length,
    deviations: deviations.slice(0, mostDeviations).map(({ step, touchpoint, withIt, withoutIt, ...told }) => ({
      ...told,
      stepId: step !== null ? planned[step]! : idAt(stepAt(touchpoint!)),
      touchpointKey: touchpoint === null ? null : posed.steps[touchpoint]!.key,
      touchpointName: touchpoint === null ? null : posed.steps[touchpoint]!.name,
      afterStepId: told.kind === 'foreign' ? idAt(foreignAfter.get(touchpoint!)) : null,
      withIt: describeOutcome(withIt),
      withoutIt: describeOutcome(withoutIt),
    })),
  };
}
