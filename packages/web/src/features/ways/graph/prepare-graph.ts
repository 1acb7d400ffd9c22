import type { JourneyGraph } from '@anklang/domain';
import type { Coverage, Shown } from './choose-shown.ts';
import {
  type BorderEdge,
  endId,
  type FollowEdge,
  followId,
  type GraphModel,
  type RestNode,
  restId,
  type StepNode,
  startId,
  stepId,
} from './graph-model.ts';

type Visit = JourneyGraph['visits'][number];

/** More lines from the beginning or to the end say nothing more; with few other lines they would drown them. */
const borderLimit = (share: number) => (share < 0.99 ? 5 : 12);

/** The picture of an answer: what is chosen is drawn, everything else runs over the rest. */
type PrepareOptions = {
  shown: Shown;
  coverage: Coverage;
  /** Lines from the beginning and to the end to draw, where another picture has chosen them. */
  borders?: ReadonlySet<string> | undefined;
};

export function prepareGraph(graph: JourneyGraph, { shown, coverage, borders }: PrepareOptions): GraphModel {
  const width = graph.steps.length;
  const visits = graph.visits.filter(({ step }) => shown.steps.has(step));
  const idOf = (step: number) => stepId(graph.steps[step]!.key);

  const edges: FollowEdge[] = graph.follows
    .filter(({ from, to }) => shown.ways.has(from * width + to))
    .map((follow) => {
      const { from, to, count } = follow;
      const id = followId(graph.steps[from]!.key, graph.steps[to]!.key);
      return { kind: 'follow', id, from: idOf(from), to: idOf(to), follow, count };
    });
  const starts = borderEdges(visits, { kind: 'start', graph, share: coverage.ways, idOf, borders });
  const ends = borderEdges(visits, { kind: 'end', graph, share: coverage.ways, idOf, borders });
  const all = [...starts, ...edges, ...ends];
  const drawnInto = sumBy(all, ({ to }) => to);
  const drawnFrom = sumBy(all, ({ from }) => from);

  const nodes: StepNode[] = visits.map((visit) => {
    const id = idOf(visit.step);
    return {
      kind: 'step',
      id,
      step: graph.steps[visit.step]!,
      visit,
      customerShare: graph.customers === 0 ? 0 : visit.customers / graph.customers,
      hiddenIn: visit.interactions - (drawnInto.get(id) ?? 0),
      hiddenOut: visit.interactions - (drawnFrom.get(id) ?? 0),
    };
  });
  const rest = prepareRest(graph, shown);
  const between = graph.follows.filter(({ from, to }) => shown.steps.has(from) && shown.steps.has(to));
  const drawn = sum(edges.map(({ count }) => count));
  const interactions = sum(graph.visits.map((visit) => visit.interactions));
  return {
    nodes: [
      { kind: 'start', id: startId, journeys: graph.journeys, drawn: drawnFrom.get(startId) ?? 0 },
      ...nodes,
      { kind: 'end', id: endId, journeys: graph.journeys, drawn: drawnInto.get(endId) ?? 0 },
      ...(rest ? [rest] : []),
    ],
    edges: all,
    rest,
    shown: {
      steps: nodes.length,
      allSteps: graph.visits.length,
      stepShare: shareOf(sum(visits.map((visit) => visit.interactions)), interactions),
      ways: edges.length,
      allWays: graph.follows.length,
      wayShare: shareOf(drawn, sum(between.map(({ count }) => count))),
    },
  };
}

type BorderOptions = {
  kind: 'start' | 'end';
  graph: JourneyGraph;
  share: number;
  idOf: (step: number) => string;
  borders: ReadonlySet<string> | undefined;
};

/** The most frequent beginnings (or ends) that cover the share; always at least one. */
function borderEdges(visits: readonly Visit[], { kind, graph, share, idOf, borders }: BorderOptions): BorderEdge[] {
  const countOf = (visit: Visit) => (kind === 'start' ? visit.starts : visit.ends);
  const sorted = visits.filter((visit) => countOf(visit) > 0).toSorted((a, b) => countOf(b) - countOf(a));
  const total = sum(sorted.map(countOf));
  const edges: BorderEdge[] = [];
  let covered = 0;
  for (const visit of sorted) {
    const count = countOf(visit);
    const id = idOf(visit.step);
    if (borders && !borders.has(`${kind}:${id}`)) continue;
    const enough = covered >= share * total || edges.length === borderLimit(share);
    if (!borders && edges.length > 0 && enough) break;
    const ends = kind === 'start' ? { from: startId, to: id } : { from: id, to: endId };
    edges.push({ kind, id: `${kind}:${id}`, ...ends, count, share: shareOf(count, graph.journeys) });
    covered += count;
  }
  return edges;
}

function prepareRest(graph: JourneyGraph, shown: Shown): RestNode | null {
  const hidden = graph.visits.filter(({ step }) => !shown.steps.has(step));
  const undrawn = graph.follows.filter(
    ({ from, to }) => shown.steps.has(from) && shown.steps.has(to) && !shown.ways.has(from * graph.steps.length + to),
  );
  const passing = sum(undrawn.map(({ count }) => count));
  if (hidden.length === 0 && passing === 0) return null;
  return {
    kind: 'rest',
    id: restId,
    steps: hidden.map(({ step }) => graph.steps[step]!),
    interactions: sum(hidden.map((visit) => visit.interactions)),
    starts: sum(hidden.map((visit) => visit.starts)),
    ends: sum(hidden.map((visit) => visit.ends)),
    passing,
  };
}

function sumBy<T extends { count: number }>(edges: readonly T[], place: (edge: T) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const edge of edges) sums.set(place(edge), (sums.get(place(edge)) ?? 0) + edge.count);
  return sums;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
