import { type Durations, describeTransitions, type Repeats, type Scorecard } from '@anklang/analysis';
import type { JourneyGraph, Question } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { countBasis, countMeasure } from './count-basis.ts';
import { levelCounts } from './levels.ts';
import { placesOf } from './places.ts';
import { poseQuestion, refuseTooManySteps } from './pose-question.ts';

export type Asked = { workspaceId: string; question: Question; signal: AbortSignal };

/** The ways customers take, as a graph. What must add up comes from one table: transitions with their starts and ends. */
export async function askGraph(services: Services, { signal, ...asked }: Asked): Promise<JourneyGraph> {
  const posed = await poseQuestion(services, asked);
  refuseTooManySteps(posed);
  const asking = { services, posed, signal };
  const [transitions, scorecard, repeats, durations] = await Promise.all([
    countMeasure(asking, 'transitions', {}),
    countMeasure(asking, 'scorecard', {}),
    countMeasure(asking, 'repeats', {}),
    countMeasure(asking, 'durations', {}),
  ]);
  const { counts, medianMs } = transitions.table;
  const { nodes, follows } = describeTransitions(counts, medianMs);
  const places = placesOf(
    posed.steps,
    nodes.map(({ touchpoint }) => touchpoint),
  );
  const basis = await countBasis(asking, [transitions, scorecard, repeats, durations], {
    interactions: counts.events,
    journeys: counts.journeys,
    customers: counts.customers,
  });
  return {
    ...basis,
    steps: places.steps,
    duration: describeDurations(durations.table),
    visits: nodes
      .map(({ touchpoint, visits, starts, ends }) => ({
        step: places.placeOf(touchpoint),
        interactions: visits,
        starts,
        ends,
        ...describeVisits(scorecard.table, touchpoint),
        repeats: describeRepeats(repeats.table[touchpoint]!),
      }))
      .sort((a, b) => a.step - b.step),
    follows: follows.map(({ from, to, medianSeconds, ...follow }) => ({
      from: places.placeOf(from),
      to: places.placeOf(to),
      ...follow,
      medianSeconds: medianSeconds!,
    })),
  };
}

function describeVisits(card: Scorecard, step: number) {
  const scale = card.highest + 1;
  return {
    customers: card.customers[step]!,
    ratings: levelCounts(card.ratings.subarray(step * scale, (step + 1) * scale)),
    conversions: card.conversions[step]!,
    value: card.value[step]!,
  };
}

function describeRepeats({ journeys, repeatedIn, extraVisits, immediate }: Repeats) {
  return { journeys, repeatedIn, extraVisits, immediate };
}

function describeDurations({ journeys, ...seconds }: Durations): JourneyGraph['duration'] {
  const orNone = (value: number) => (journeys === 0 ? null : value);
  return {
    meanSeconds: orNone(seconds.meanSeconds),
    medianSeconds: orNone(seconds.medianSeconds),
    p90Seconds: orNone(seconds.p90Seconds),
    minSeconds: orNone(seconds.minSeconds),
    maxSeconds: orNone(seconds.maxSeconds),
  };
}
