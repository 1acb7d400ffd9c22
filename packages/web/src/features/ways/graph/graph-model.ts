import type { JourneyGraph, Step } from '@anklang/domain';

type Visit = JourneyGraph['visits'][number];
type Follow = JourneyGraph['follows'][number];

export type StepNode = {
  kind: 'step';
  id: string;
  step: Step;
  visit: Visit;
  customerShare: number;
  /** Arrivals and departures here that no line of the picture carries. */
  hiddenIn: number;
  hiddenOut: number;
};

/** Where ways begin or end: `drawn` of them along a line of the picture. */
export type EdgeOfWays = { kind: 'start' | 'end'; id: string; journeys: number; drawn: number };

export type RestNode = {
  kind: 'rest';
  id: string;
  steps: Step[];
  /** Interactions at the steps behind it. */
  interactions: number;
  starts: number;
  ends: number;
  /** Direct transitions between shown steps whose lines are not drawn. */
  passing: number;
};

export type GraphNode = StepNode | EdgeOfWays | RestNode;

export type FollowEdge = { kind: 'follow'; id: string; from: string; to: string; follow: Follow; count: number };
/** A line from the beginning or to the end; `share` of all ways. */
export type BorderEdge = { kind: 'start' | 'end'; id: string; from: string; to: string; count: number; share: number };
export type GraphEdge = FollowEdge | BorderEdge;

/** A picture of ways whose numbers add up: at each step the lines and what is hidden make all arrivals and departures. */
export type GraphModel = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  rest: RestNode | null;
  shown: { steps: number; allSteps: number; ways: number; allWays: number; wayShare: number; stepShare: number };
};

export const startId = 'start';
export const endId = 'end';
export const restId = 'rest';

export function stepId(key: string): string {
  return `step:${key}`;
}

/** Step keys may hold anything; the length of the first tells where the second begins. */
export function followId(from: string, to: string): string {
  return `follow:${from.length}:${from}:${to}`;
}
