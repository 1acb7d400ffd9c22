import { AnalysisError, measurePlan, type Plan, planOfList } from '@anklang/analysis';
import { fail, type PlanBody } from '@anklang/domain';

type Shape = Pick<PlanBody, 'ways' | 'starts' | 'ends'>;

/** The plan as it is compared, its steps met at these codes. Without ways one step follows the other. */
export function planOfSteps(steps: readonly (readonly number[])[], { ways, starts, ends }: Shape): Plan {
  const list = planOfList(steps);
  return { steps, ways: ways ?? list.ways, starts: starts ?? list.starts, ends: ends ?? list.ends };
}

/** Refuses as `plan_invalid` what cannot be walked through from a start to an end. */
export function refuseUnwalkable(body: PlanBody): void {
  try {
    measurePlan(
      planOfSteps(
        body.steps.map(() => []),
        body,
      ),
    );
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    throw fail('plan_invalid', { part: String(error.params['option']).replace('plan.', '') });
  }
}
