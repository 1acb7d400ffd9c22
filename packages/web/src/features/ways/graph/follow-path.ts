import type { CustomerTimeline, JourneyGraph } from '@anklang/domain';
import { pathOf } from '../customer/prepare-timeline.ts';
import type { Shown } from './choose-shown.ts';
import { endId, followId, startId, stepId } from './graph-model.ts';

/** The parts of the picture that a customer's way runs over. */
export function followedParts(timeline: CustomerTimeline): Set<string> {
  const { starts, ends, follows, steps } = pathOf(timeline);
  return new Set([
    startId,
    endId,
    ...[...steps].map(stepId),
    ...starts.map((key) => `start:${stepId(key)}`),
    ...ends.map((key) => `end:${stepId(key)}`),
    ...follows.map(([from, to]) => followId(from, to)),
  ]);
}

/** What is drawn, and whatever else the way needs to be seen on the picture. */
export function showPath(shown: Shown, graph: JourneyGraph, timeline: CustomerTimeline): Shown {
  const { follows, steps } = pathOf(timeline);
  const place = new Map(graph.steps.map(({ key }, index) => [key, index]));
  const more = [...steps].flatMap((key) => place.get(key) ?? []);
  const ways = follows.flatMap(([from, to]) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a === undefined || b === undefined ? [] : [a * graph.steps.length + b];
  });
  return { ...shown, steps: new Set([...shown.steps, ...more]), ways: new Set([...shown.ways, ...ways]) };
}
