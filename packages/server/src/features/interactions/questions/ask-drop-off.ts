import type { DropOff } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import type { Asked } from './ask-graph.ts';
import { countBasis, countMeasure } from './count-basis.ts';
import { placesOf } from './places.ts';
import { codesOf, poseQuestion } from './pose-question.ts';

/** How far journeys come along a row of steps, each of them any of several. */
export async function askDropOff(
  services: Services,
  { signal, funnel, ...asked }: Asked & { funnel: readonly (readonly string[])[] },
): Promise<DropOff> {
  const posed = await poseQuestion(services, { ...asked, keys: funnel.flat() });
  const asking = { services, posed, signal };
  const counted = await countMeasure(asking, 'dropOff', { funnel: funnel.map((keys) => codesOf(posed, keys)) });
  const named = funnel.map((keys) => [...new Set(keys.map((key) => posed.codeOf(key)!))]);
  const places = placesOf(posed.steps, named.flat());
  const { journeys } = counted.table;
  return {
    ...(await countBasis(asking, [counted], { journeys })),
    steps: places.steps,
    funnel: counted.table.funnel.map((step, place) => ({ steps: named[place]!.map(places.placeOf), ...step })),
  };
}
