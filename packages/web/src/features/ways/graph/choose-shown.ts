import { simplifyGraph, type TransitionCounts } from '@anklang/analysis';

/** Shares of 1: how much of all interactions the steps shown carry, how much of what goes on between them the lines. */
export type Coverage = { steps: number; ways: number };

/** More than this is not a picture any more; the table has them all. */
export const drawingLimits = { steps: 80, ways: 240 } as const;

/** What a first look can take in: of one picture, of two beside each other. */
export const firstLooks = { one: { steps: 12, ways: 22 }, pair: { steps: 8, ways: 12 } } as const;

/** Which steps and which transitions (cells of the table of pairs) are drawn one by one. */
export type Shown = {
  steps: ReadonlySet<number>;
  ways: ReadonlySet<number>;
  /** Asked for more than can be drawn. */
  limited: { steps: boolean; ways: boolean };
};

export function chooseShown(counts: TransitionCounts, coverage: Coverage): Shown {
  const steps = Math.min(coverage.steps, shareOfFirst(visitsOf(counts), drawingLimits.steps));
  const inside = simplifyGraph(counts, { touchpoints: steps, ways: 1 });
  const ways = Math.min(coverage.ways, shareOfFirst(countsBetween(inside.edges), drawingLimits.ways));
  const { nodes, edges } = ways === 1 ? inside : simplifyGraph(counts, { touchpoints: steps, ways });
  return {
    steps: new Set(nodes.flatMap(({ place }) => (place === 'rest' ? [] : [place]))),
    ways: new Set(
      edges.flatMap(({ from, to }) => (from === 'rest' || to === 'rest' ? [] : [from * counts.touchpoints + to])),
    ),
    limited: { steps: steps < coverage.steps, ways: ways < coverage.ways },
  };
}

/** Where the sliders stand before anybody moved them: as much as a first look can take in, in whole percent. */
export function firstCoverage(counts: TransitionCounts, look: keyof typeof firstLooks): Coverage {
  const steps = wholePercent(shareOfFirst(visitsOf(counts), firstLooks[look].steps));
  const { edges } = simplifyGraph(counts, { touchpoints: steps, ways: 1 });
  return { steps, ways: wholePercent(shareOfFirst(countsBetween(edges), firstLooks[look].ways)) };
}

/** Down, not up: rounding up could bring in a long tail. */
function wholePercent(share: number): number {
  return share >= 1 ? 1 : Math.max(0.01, Math.floor(share * 100) / 100);
}

/** What the `number` largest of the values carry of their sum, a hair less where there are more of them. */
function shareOfFirst(values: readonly number[], number: number): number {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => b - a);
  if (sorted.length <= number) return 1;
  const sum = sorted.reduce((total, value) => total + value, 0);
  const first = sorted.slice(0, number).reduce((total, value) => total + value, 0);
  return (first / sum) * (1 - 1e-12);
}

function visitsOf(counts: TransitionCounts): number[] {
  return simplifyGraph(counts, { touchpoints: 1, ways: 0 }).nodes.flatMap(({ place, visits }) =>
    place === 'rest' ? [] : [visits],
  );
}

function countsBetween(edges: ReturnType<typeof simplifyGraph>['edges']): number[] {
  return edges.flatMap(({ from, to, count }) => (from === 'rest' || to === 'rest' ? [] : [count]));
}
