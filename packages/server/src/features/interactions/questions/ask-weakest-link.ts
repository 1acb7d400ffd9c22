import { meanOfSums } from '@anklang/analysis';
import type { WeakestLinkAnswer } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { measured } from '../../insights/index.ts';
import type { Asked } from './ask-graph.ts';
import { countBasis, countMeasure } from './count-basis.ts';
import { placesOf } from './places.ts';
import { poseQuestion } from './pose-question.ts';

/** How journeys are felt on average, and where they were weakest. */
export async function askWeakestLink(services: Services, { signal, ...asked }: Asked): Promise<WeakestLinkAnswer> {
  const posed = await poseQuestion(services, asked);
  const asking = { services, posed, signal };
  const counted = await countMeasure(asking, 'weakestLink', {});
  const { journeys: n, meanSum, meanSquares, weakestSum, weakestSquares, weakestAt } = counted.table;
  const weakest = Array.from(weakestAt, (journeys, code) => ({ code, journeys })).filter(
    ({ journeys }) => journeys > 0,
  );
  const places = placesOf(
    posed.steps,
    weakest.map(({ code }) => code),
  );
  return {
    ...(await countBasis(asking, [counted])),
    steps: places.steps,
    rated: n,
    mean: measured(meanOfSums({ n, sum: meanSum, squares: meanSquares })),
    weakest: measured(meanOfSums({ n, sum: weakestSum, squares: weakestSquares })),
    weakestAt: weakest
      .map(({ code, journeys }) => ({ step: places.placeOf(code), journeys }))
      .sort((a, b) => b.journeys - a.journeys || a.step - b.step),
  };
}
