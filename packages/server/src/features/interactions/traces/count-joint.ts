import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import { resolveSteps } from '../names/resolve-steps.ts';

/** Two touchpoints by their ids. */
export type TwoTouchpoints = { one: string; other: string };

type Asked = { workspaceId: string; pairs: readonly TwoTouchpoints[]; signal?: AbortSignal | undefined };

/** More questions than these nobody waits for; pairs beyond are left out. */
const mostQuestions = 12;

/**
 * Different customers at either of two touchpoints, pair by pair; undefined where a pair was left out. Engines count
 * customers per step: a pair is counted as one step, and pairs that share no touchpoint are counted in one question.
 */
export async function countEither(
  services: Services,
  { workspaceId, pairs, signal }: Asked,
): Promise<readonly (number | undefined)[]> {
  if (pairs.length === 0) return [];

  const [{ stepOf, codeOfKey }, { interactions, customers, lastAt }] = await Promise.all([
    resolveSteps(services, { workspaceId, by: 'touchpoint' }),
    services.interactions.summarise(workspaceId),
  ]);
  const asked = JSON.stringify([workspaceId, interactions, customers, lastAt, pairs]);
  const kept = keptOf.get(stepOf);
  if (kept?.asked === asked) return kept.either;

  const either = new Array<number | undefined>(pairs.length).fill(undefined);
  await Promise.all(
    shareOut(pairs).map(async (places) => {
      const pairOf = new Map<number, number>();
      places.forEach((place, step) => {
        const { one, other } = pairs[place]!;
        for (const code of [codeOfKey(one), codeOfKey(other)]) if (code !== undefined) pairOf.set(code, step);
      });
      const named = [...stepOf].filter(([, code]) => pairOf.has(code));
      if (named.length === 0) return;
      const question: EngineQuestion = {
        ...{ workspaceId, from: null, to: null, where: {}, segments: {}, through: null, calendar: false },
        ...{ journeys: { by: 'customer' }, by: 'touchpoint', steps: places.length },
        stepOf: new Map(named.map(([name, code]) => [name, pairOf.get(code)!])),
      };
      const { table } = await services.interactions.count({ question, measure: 'scorecard', options: {}, signal });
      places.forEach((place, step) => {
        either[place] = table.customers[step];
      });
    }),
  );
  keptOf.set(stepOf, { asked, either });
  return either;
}

/** The last answer, as long as neither interactions nor what their names stand for changed: it is dear and read often. */
const keptOf = new WeakMap<ReadonlyMap<string, number>, { asked: string; either: readonly (number | undefined)[] }>();

/** Places of pairs, so that within a question no touchpoint is in two of them. */
export function shareOut(pairs: readonly TwoTouchpoints[]): number[][] {
  const questions: { places: number[]; taken: Set<string> }[] = [];
  pairs.forEach(({ one, other }, place) => {
    const free = questions.find(({ taken }) => !taken.has(one) && !taken.has(other));
    const question = free ?? { places: [], taken: new Set<string>() };
    if (!free && questions.length === mostQuestions) return;
    if (!free) questions.push(question);
    question.places.push(place);
    question.taken.add(one).add(other);
  });
  return questions.map(({ places }) => places);
}
