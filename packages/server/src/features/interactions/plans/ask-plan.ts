import type { Outcome, Plan } from '@anklang/analysis';
import { fail, type JourneyPlanComparison, type PlanBody } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { measured } from '../../insights/index.ts';
import type { Asked } from '../questions/ask-graph.ts';
import { countBasis, countMeasure } from '../questions/count-basis.ts';
import { placesOf } from '../questions/places.ts';
import { codesOf, type PosedQuestion, poseQuestion } from '../questions/pose-question.ts';
import { comparedPaths, compareInThread } from './compare-paths.ts';
import { planOfSteps } from './plan-of-body.ts';
import { bodyOf } from './present.ts';
import { findPlan } from './repository.ts';

/** What happened beside what was planned. */
export async function askPlan(
  services: Services,
  pool: WorkerPool,
  { planId, signal, ...asked }: Asked & { planId: string },
): Promise<JourneyPlanComparison> {
  const body = await readPlanBody(services, { workspaceId: asked.workspaceId, planId });
  const posed = await poseQuestion(services, { ...asked, keys: keysOf(body) });
  const asking = { services, posed, signal };
  const variants = await countMeasure(asking, 'variants', { limit: comparedPaths });
  const { rows, journeys, customers } = variants.table;
  const plan = planIn(posed, body);
  const compared = await compareInThread(pool, { rows, steps: posed.engine.steps, plan, signal });
  const places = placesOf(
    posed.steps,
    compared.deviations.flatMap(({ touchpoint }) => touchpoint ?? []),
  );
  return {
    ...(await countBasis(asking, [variants], { journeys, customers })),
    steps: places.steps,
    planId,
    compared: compared.journeys,
    meanFitness: compared.journeys === 0 ? null : compared.meanFitness,
    asPlanned: measured(compared.asPlanned),
    fitness: inTenths(
      compared.fitness,
      rows.map((row) => row.journeys),
    ),
    deviations: compared.deviations.map(({ touchpoint, withIt, withoutIt, ...deviation }) => ({
      ...deviation,
      touchpoint: touchpoint === null ? null : places.placeOf(touchpoint),
      withIt: describeOutcome(withIt),
      withoutIt: describeOutcome(withoutIt),
    })),
  };
}

export async function readPlanBody(
  { database }: Services,
  plan: { workspaceId: string; planId: string },
): Promise<PlanBody> {
  const row = await findPlan(database, plan);
  if (!row) throw fail('not_found', {});
  return bodyOf(row);
}

export function keysOf({ steps }: PlanBody): string[] {
  return steps.flatMap(({ touchpoints }) => touchpoints);
}

/** Touchpoints that nobody meets yet are steps that nobody has taken. */
export function planIn(posed: PosedQuestion, body: PlanBody): Plan {
  return planOfSteps(
    body.steps.map(({ touchpoints }) => codesOf(posed, touchpoints)),
    body,
  );
}

function inTenths(fitness: Float64Array, journeys: readonly number[]) {
  const counts = new Array<number>(10).fill(0);
  // A fitness of exactly 0.3 may come as a hair less.
  fitness.forEach((each, path) => {
    counts[Math.min(9, Math.floor(each * 10 + 1e-9))]! += journeys[path]!;
  });
  return counts.map((count, tenth) => ({ from: tenth / 10, to: (tenth + 1) / 10, journeys: count }));
}

export function describeOutcome({ journeys, rating, converted }: Outcome) {
  return { journeys, rating: measured(rating), converted: measured(converted) };
}
