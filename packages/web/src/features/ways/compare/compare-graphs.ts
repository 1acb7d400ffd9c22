import type { JourneyGraph, Step } from '@anklang/domain';
import { followId, stepId } from '../graph/graph-model.ts';
import { type Compared, compareShares } from './compare-shares.ts';

export type StepComparison = Compared & { id: string; step: Step; interactions: [number, number] };
export type TransitionComparison = Compared & {
  id: string;
  from: Step;
  to: Step;
  count: [number, number];
  medianSeconds: [number | null, number | null];
};

/** Everything that can differ between two aligned answers, judged together. */
export type GraphComparison = { steps: StepComparison[]; transitions: TransitionComparison[]; judged: number };

export function compareGraphs(one: JourneyGraph, other: JourneyGraph): GraphComparison {
  const pairs = followPairs(one, other);
  const sideOf = (graph: JourneyGraph, customers: number) => ({ customers, of: graph.customers });
  const compared = compareShares([
    ...one.visits.map((visit, index) => ({
      one: sideOf(one, visit.customers),
      other: sideOf(other, other.visits[index]!.customers),
    })),
    ...pairs.map(([mine, theirs]) => ({
      one: sideOf(one, mine?.customers ?? 0),
      other: sideOf(other, theirs?.customers ?? 0),
    })),
  ]);
  return {
    judged: compared.length,
    steps: one.visits.map((visit, index) => {
      const step = one.steps[visit.step]!;
      const interactions: [number, number] = [visit.interactions, other.visits[index]!.interactions];
      return { ...compared[index]!, id: stepId(step.key), step, interactions };
    }),
    transitions: pairs.map(([mine, theirs], index) => {
      const place = (mine ?? theirs)!;
      const from = one.steps[place.from]!;
      const to = one.steps[place.to]!;
      return {
        ...compared[one.visits.length + index]!,
        id: followId(from.key, to.key),
        from,
        to,
        count: [mine?.count ?? 0, theirs?.count ?? 0],
        medianSeconds: [mine?.medianSeconds ?? null, theirs?.medianSeconds ?? null],
      };
    }),
  };
}

type Follow = JourneyGraph['follows'][number];

function followPairs(one: JourneyGraph, other: JourneyGraph): [Follow | null, Follow | null][] {
  const theirs = new Map(other.follows.map((follow) => [`${follow.from} ${follow.to}`, follow]));
  const pairs: [Follow | null, Follow | null][] = one.follows.map((follow) => {
    const key = `${follow.from} ${follow.to}`;
    const match = theirs.get(key) ?? null;
    theirs.delete(key);
    return [follow, match];
  });
  return [...pairs, ...[...theirs.values()].map((follow): [null, Follow] => [null, follow])];
}
