import type { TransitionCounts } from '@anklang/analysis';
import type { JourneyGraph } from '@anklang/domain';

/** The answer of the server as the table of pairs that `analysis` works with. */
export function countsOf(graph: JourneyGraph): TransitionCounts {
  const touchpoints = graph.steps.length;
  const counts: TransitionCounts = {
    touchpoints,
    events: graph.interactions - graph.notCounted,
    journeys: graph.journeys,
    customers: graph.customers,
    starts: new Float64Array(touchpoints),
    ends: new Float64Array(touchpoints),
    count: new Float64Array(touchpoints * touchpoints),
    people: new Float64Array(touchpoints * touchpoints),
    totalMs: new Float64Array(touchpoints * touchpoints),
  };
  for (const { step, starts, ends } of graph.visits) {
    counts.starts[step] = starts;
    counts.ends[step] = ends;
  }
  for (const { from, to, count, customers, meanSeconds } of graph.follows) {
    const cell = from * touchpoints + to;
    counts.count[cell] = count;
    counts.people[cell] = customers;
    counts.totalMs[cell] = meanSeconds * count * 1000;
  }
  return counts;
}
