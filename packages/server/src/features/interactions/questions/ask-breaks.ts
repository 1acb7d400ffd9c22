import { findBreaks } from '@anklang/analysis';
import type { JourneyBreaks } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { estimate } from '../../insights/index.ts';
import type { Asked } from './ask-graph.ts';
import { countBasis, countMeasure } from './count-basis.ts';
import { placesOf } from './places.ts';
import { poseQuestion, refuseTooManySteps } from './pose-question.ts';

const falseDiscoveryRate = 0.05;
const dayMs = 86_400_000;

/** Hand-overs after which things go wrong more often than after other ways to the same step. */
export async function askBreaks(
  services: Services,
  { signal, quietDays, ...asked }: Asked & { quietDays: number },
): Promise<JourneyBreaks> {
  const posed = await poseQuestion(services, asked);
  refuseTooManySteps(posed);
  const asking = { services, posed, signal };
  const counted = await countMeasure(asking, 'handOvers', { quietMs: quietDays * dayMs });
  const { breaks, judged, tooFew } = findBreaks(counted.table, {
    falseDiscoveryRate,
    // Channels and departments as steps belong to no department of the register.
    departmentOf: posed.engine.by === 'touchpoint' ? posed.departmentOf : undefined,
  });
  const places = placesOf(
    posed.steps,
    breaks.flatMap(({ from, to }) => [from, to]),
  );
  return {
    ...(await countBasis(asking, [counted])),
    steps: places.steps,
    judged,
    tooFew,
    falseDiscoveryRate,
    rows: breaks.map(({ from, to, crossesBorder, lost, ...row }) => ({
      from: places.placeOf(from),
      to: places.placeOf(to),
      ...row,
      lost: estimate(lost),
      crossesDepartments: crossesBorder,
    })),
  };
}
