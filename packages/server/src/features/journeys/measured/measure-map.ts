import { FEWEST_ANSWERS, meanOfSums, touchpointLimit, wilson } from '@anklang/analysis';
import {
  type EstimateOrNotEnough,
  fail,
  type JourneyMapContent,
  type MapMeasured,
  type MeasuredStep,
  type Question,
} from '@anklang/domain';
import type { Measures } from '../../../platform/engine/measures.ts';
import type { Services } from '../../../platform/services.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { measured } from '../../insights/index.ts';
import { comparedPaths, countBasis, countMeasure } from '../../interactions/index.ts';
import { describeDeviations } from './describe-deviations.ts';
import { findWeakest } from './find-weakest.ts';
import { type Followed, followInThread } from './follow-paths.ts';
import { levelsOfSteps } from './levels-of-steps.ts';
import { type PosedMap, poseMap } from './pose-map.ts';
import { findDrawnMap } from './repository.ts';
import { suggestTouchpoints } from './suggest-touchpoints.ts';
import { waitingBefore } from './waiting-before.ts';

type Asked = { workspaceId: string; mapId: string; question: Question; signal: AbortSignal };

/** What interactions and ratings say of each step of a map, and how the ways taken deviate from what is drawn. */
export async function measureMap(services: Services, pool: WorkerPool, asked: Asked): Promise<MapMeasured> {
  const { workspaceId, question, signal } = asked;
  const map = await findDrawnMap(services.database, asked);
  if (!map) throw fail('not_found', {});

  const posedMap = await poseMap(services, { workspaceId, question, map });
  const { posed, codes, plan } = posedMap;
  const asking = { services, posed, signal };
  // Tables of pairs have steps × steps cells: above that, waiting is not told.
  const pairs = posed.engine.steps <= touchpointLimit ? countMeasure(asking, 'transitions', {}) : null;
  const [variants, scorecard, weakest, transitions] = await Promise.all([
    countMeasure(asking, 'variants', { limit: comparedPaths }),
    countMeasure(asking, 'scorecard', {}),
    countMeasure(asking, 'weakestLink', {}),
    pairs,
  ]);
  const { rows, journeys, customers } = variants.table;
  const [followed, levels, basis] = await Promise.all([
    followInThread(pool, { rows, steps: posed.engine.steps, plan, codes, signal }),
    levelsOfSteps(services, { workspaceId, map, codes, scorecard: scorecard.table }),
    countBasis(asking, [variants, scorecard, weakest], { journeys, customers }),
  ]);
  const { weakestAt } = weakest.table;
  const waiting = waitingBefore(posedMap, map, transitions?.table ?? null);
  const steps = map.steps.map(
    ({ id }, place): MeasuredStep => ({
      stepId: id,
      known: codes[place]!.length > 0,
      ...levels[place]!,
      interactions: sumAt(scorecard.table.events, codes[place]!),
      journeys: followed.reached[place]!,
      reached: shareOf(followed.reached[place]!, followed, codes[place]!.length > 0),
      onTheWay: shareOf(
        followed.onTheWay[place]!,
        followed,
        codes.slice(place).some((own) => own.length > 0),
      ),
      ...waiting[place]!,
      weakestJourneys: sumAt(weakestAt, codes[place]!),
    }),
  );
  return {
    ...basis,
    question: posedMap.question,
    compared: followed.journeys,
    steps,
    ...tellWeakest(weakest.table),
    ...findWeakest(posedMap, steps, weakestAt),
    ...describeComparison(posedMap, map, followed),
    suggestions: suggestTouchpoints(posedMap, map, scorecard.table),
  };
}

function sumAt(numbers: Float64Array, codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + numbers[code]!, 0);
}

function tooFew(have: number): EstimateOrNotEnough {
  return { notEnough: true, have, need: FEWEST_ANSWERS };
}

/** Nobody comes to what data do not know; that is not known to be none. */
function shareOf(journeys: number, { journeys: all }: Followed, isKnown: boolean) {
  if (!isKnown || all < FEWEST_ANSWERS) return tooFew(isKnown ? all : 0);
  return measured(wilson(journeys, all));
}

function tellWeakest({ journeys: n, meanSum, meanSquares, weakestSum, weakestSquares }: Measures['weakestLink']) {
  return {
    rated: n,
    mean: measured(meanOfSums({ n, sum: meanSum, squares: meanSquares })),
    weakest: measured(meanOfSums({ n, sum: weakestSum, squares: weakestSquares })),
  };
}

function describeComparison(posedMap: PosedMap, map: JourneyMapContent, followed: Followed) {
  const { comparison } = followed;
  if (!comparison) {
    return { asPlanned: tooFew(0), meanFitness: null, deviations: [], deviationsFound: 0 };
  }
  return {
    asPlanned: measured(comparison.asPlanned),
    meanFitness: comparison.journeys === 0 ? null : comparison.meanFitness,
    ...describeDeviations({ posedMap, map, comparison, foreignAfter: followed.foreignAfter }),
  };
}
