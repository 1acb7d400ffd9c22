import type { JourneyMapContent, MeasuredStep } from '@anklang/domain';
import type { Measures } from '../../../platform/engine/measures.ts';
import type { PosedMap } from './pose-map.ts';

type Waiting = Pick<MeasuredStep, 'waitingSeconds' | 'waitingFrom'>;
const unknown: Waiting = { waitingSeconds: null, waitingFrom: null };

/** How long people who come straight from a step before take, by step: from the one from which most come. */
export function waitingBefore(
  { codes, plan, planned }: PosedMap,
  { steps }: JourneyMapContent,
  transitions: Measures['transitions'] | null,
): Waiting[] {
  const { counts, medianMs } = transitions ?? {};
  if (!plan || !counts || !medianMs) return steps.map(() => unknown);

  const codesOf = new Map(steps.map(({ id }, place) => [id, codes[place]!]));
  const placeInPlan = new Map(planned.map((id, place) => [id, place]));
  const cellsTo = (place: number) =>
    plan.ways
      .filter(([from, to]) => to === place && from !== to)
      .flatMap(([from]) =>
        codesOf
          .get(planned[from]!)!
          .flatMap((a) =>
            codesOf.get(planned[place]!)!.map((b) => ({ from: planned[from]!, cell: a * counts.touchpoints + b })),
          ),
      )
      .filter(({ cell }) => counts.count[cell]! > 0);

  return steps.map(({ id }) => {
    const place = placeInPlan.get(id);
    const cells = place === undefined ? [] : cellsTo(place);
    if (cells.length === 0) return unknown;
    const most = cells.reduce((best, one) => (counts.count[one.cell]! > counts.count[best.cell]! ? one : best));
    return { waitingSeconds: medianMs[most.cell]! / 1000, waitingFrom: most.from };
  });
}
