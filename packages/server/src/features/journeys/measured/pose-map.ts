import type { Plan } from '@anklang/analysis';
import { type JourneyMapContent, planOfMap, type Question } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { codesOf, type PosedQuestion, planOfSteps, poseQuestion, readKnownNames } from '../../interactions/index.ts';

/** A map in the codes of a question. */
export type PosedMap = {
  /** As it is answered: a step is a touchpoint, put together by the map alone. */
  readonly question: Question;
  readonly posed: PosedQuestion;
  /** By step of the map: the codes it is met at; none where data know none of its touchpoints. */
  readonly codes: readonly (readonly number[])[];
  /** Null where no step has a touchpoint. */
  readonly plan: Plan | null;
  /** Ids of the steps, by place in the plan. */
  readonly planned: readonly string[];
};

type Asked = { workspaceId: string; question: Question; map: JourneyMapContent };

/** The steps of a map are touchpoints, whatever the question calls a step; those that stand on the same steps are one. */
export async function poseMap(services: Services, { workspaceId, question, map }: Asked): Promise<PosedMap> {
  const { register } = await readKnownNames(services, workspaceId);
  // What has left the register since it was drawn is nothing that data could know.
  const touchpoints = map.steps.map(({ touchpointIds }) => touchpointIds.filter((id) => register.has(id)));
  const answered: Question = { ...question, by: 'touchpoint', merge: undefined };
  const merge = touchpointsTogether(map, touchpoints);
  const together = merge.length === 0 ? answered : { ...answered, merge };
  const posed = await poseQuestion(services, { workspaceId, question: together, keys: touchpoints.flat() });
  const codes = touchpoints.map((ids) => codesOf(posed, ids));
  const drawn = planOfMap(map);
  const codesOfStep = new Map(map.steps.map(({ id }, place) => [id, codes[place]!]));
  return {
    question: answered,
    posed,
    codes,
    plan:
      drawn &&
      planOfSteps(
        drawn.stepIds.map((id) => codesOfStep.get(id)!),
        drawn,
      ),
    planned: drawn?.stepIds ?? [],
  };
}

/** Touchpoints that stand on exactly the same steps, so that a step is counted as one place as far as that can be. */
function touchpointsTogether({ steps }: JourneyMapContent, touchpoints: readonly (readonly string[])[]) {
  const stepsOf = new Map<string, number[]>();
  for (const [place, ids] of touchpoints.entries()) {
    for (const id of new Set(ids)) stepsOf.set(id, [...(stepsOf.get(id) ?? []), place]);
  }
  const together = Map.groupBy(stepsOf.keys(), (id) => stepsOf.get(id)!.join(' '));
  return [...together.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({ name: steps[stepsOf.get(ids[0]!)![0]!]!.name, steps: ids }));
}
