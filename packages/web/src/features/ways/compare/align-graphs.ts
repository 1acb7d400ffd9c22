import type { JourneyGraph, Step } from '@anklang/domain';

type Visit = JourneyGraph['visits'][number];
type Follow = JourneyGraph['follows'][number];

/** Both answers over one list of steps, and both together: what is drawn of one is drawn of the other. */
export function alignGraphs(
  one: JourneyGraph,
  other: JourneyGraph,
): { one: JourneyGraph; other: JourneyGraph; both: JourneyGraph } {
  const steps = new Map<string, Step>();
  for (const step of [...one.steps, ...other.steps]) if (!steps.has(step.key)) steps.set(step.key, step);
  const all = [...steps.values()];
  const place = new Map(all.map(({ key }, index) => [key, index]));
  const first = aligned(one, all, place);
  const second = aligned(other, all, place);
  return { one: first, other: second, both: together(first, second) };
}

function aligned(graph: JourneyGraph, steps: Step[], place: ReadonlyMap<string, number>): JourneyGraph {
  const to = graph.steps.map(({ key }) => place.get(key)!);
  const known = new Map(graph.visits.map((visit) => [to[visit.step]!, visit]));
  return {
    ...graph,
    steps,
    // A step that nobody of this side came to is there with zeros.
    visits: steps.map((_, step) => ({ ...(known.get(step) ?? noVisit), step })),
    follows: graph.follows.map((follow) => ({ ...follow, from: to[follow.from]!, to: to[follow.to]! })),
  };
}

const noVisit: Omit<Visit, 'step'> = {
  interactions: 0,
  customers: 0,
  starts: 0,
  ends: 0,
  ratings: { disappointing: 0, ok: 0, delighting: 0 },
  conversions: 0,
  value: 0,
  repeats: { journeys: 0, repeatedIn: 0, extraVisits: 0, immediate: 0 },
};

/** Sums for choosing what is drawn and where it stands; people on both sides count twice, so it is never shown as numbers. */
function together(one: JourneyGraph, other: JourneyGraph): JourneyGraph {
  const follows = new Map<string, Follow>();
  for (const follow of [...one.follows, ...other.follows]) {
    const key = `${follow.from} ${follow.to}`;
    const before = follows.get(key);
    follows.set(key, before ? { ...before, count: before.count + follow.count } : follow);
  }
  return {
    ...one,
    journeys: one.journeys + other.journeys,
    interactions: one.interactions + other.interactions,
    visits: one.visits.map((visit, step) => addVisits(visit, other.visits[step]!)),
    follows: [...follows.values()],
  };
}

function addVisits(one: Visit, other: Visit): Visit {
  return {
    ...one,
    interactions: one.interactions + other.interactions,
    starts: one.starts + other.starts,
    ends: one.ends + other.ends,
    ratings: {
      disappointing: one.ratings.disappointing + other.ratings.disappointing,
      ok: one.ratings.ok + other.ratings.ok,
      delighting: one.ratings.delighting + other.ratings.delighting,
    },
  };
}
