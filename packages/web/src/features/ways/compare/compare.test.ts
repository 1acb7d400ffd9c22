import type { InteractionSummary, JourneyGraph } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { madeGraph } from '../graph/graph.fixture.ts';
import { alignGraphs } from './align-graphs.ts';
import { compareGraphs } from './compare-graphs.ts';
import { compareShares } from './compare-shares.ts';
import { suggestSides } from './suggest-other.ts';

describe('shares of two sides', () => {
  test('differ only where chance does not explain it', () => {
    const [large, small, equal] = compareShares([
      { one: { customers: 500, of: 1000 }, other: { customers: 300, of: 1000 } },
      { one: { customers: 51, of: 100 }, other: { customers: 49, of: 100 } },
      { one: { customers: 10, of: 100 }, other: { customers: 10, of: 100 } },
    ]);
    expect(large!.sure).toBe('more');
    expect(large!.difference!.value).toBeCloseTo(0.2);
    expect(large!.difference!.low).toBeGreaterThan(0.15);
    expect([small!.sure, equal!.sure]).toEqual([null, null]);
  });

  test('of small groups are told but never called different', () => {
    const [compared] = compareShares([{ one: { customers: 29, of: 29 }, other: { customers: 0, of: 1000 } }]);
    expect(compared!.sure).toBeNull();
    expect(compared!.difference!.value).toBe(1);
  });

  test('of nobody are not compared', () => {
    const [compared] = compareShares([{ one: { customers: 0, of: 0 }, other: { customers: 5, of: 100 } }]);
    expect(compared).toMatchObject({ difference: null, sure: null });
  });
});

describe('two answers', () => {
  const one = madeGraph({ steps: 6, seed: 1 });
  const other = backwards(madeGraph({ steps: 4, seed: 2, journeys: 100 }));
  const sides = alignGraphs(one, other);

  test('stand over the same steps, missing ones with zeros, and lose nothing', () => {
    expect(sides.one.steps).toBe(sides.other.steps);
    expect([sides.one.visits.length, sides.other.visits.length]).toEqual([6, 6]);
    const count = (graph: JourneyGraph) => graph.visits.reduce((sum, { interactions }) => sum + interactions, 0);
    expect(count(sides.other)).toBe(other.interactions);
    expect(count(sides.both)).toBe(one.interactions + other.interactions);
    expect(named(sides.other)).toEqual(named(other));
  });

  test('are compared step by step and line by line, each once', () => {
    const { steps, transitions, judged } = compareGraphs(sides.one, sides.other);
    expect(steps).toHaveLength(6);
    expect(judged).toBe(steps.length + transitions.length);
    expect(new Set(transitions.map(({ id }) => id)).size).toBe(transitions.length);
    const lonely = transitions.find(({ count }) => count[1] === 0);
    expect(lonely).toMatchObject({ other: { customers: 0, of: 100 }, medianSeconds: [3600, null] });
  });
});

/** The same answer with its steps in another order. */
function backwards(graph: JourneyGraph): JourneyGraph {
  const last = graph.steps.length - 1;
  return {
    ...graph,
    steps: graph.steps.toReversed(),
    visits: graph.visits.map((visit) => ({ ...visit, step: last - visit.step })),
    follows: graph.follows.map((follow) => ({ ...follow, from: last - follow.from, to: last - follow.to })),
  };
}

function named({ follows, steps }: JourneyGraph): string[] {
  return follows.map(({ from, to, count }) => `${steps[from]!.key} ${steps[to]!.key} ${count}`).sort();
}

describe('the other side to begin with', () => {
  const summary = {
    firstAt: '2025-01-01T00:00:00.000Z',
    lastAt: '2025-12-31T00:00:00.000Z',
    segments: [
      {
        name: 'Region',
        values: [
          { value: 'Nord', customers: 9 },
          { value: 'Süd', customers: 3 },
        ],
      },
    ],
  } as InteractionSummary;

  test('is the next value of the segment that is filtered by', () => {
    expect(suggestSides({ segments: { Region: ['Nord'] } }, summary)).toEqual({
      one: { segments: { Region: ['Nord'] } },
      other: { segments: { Region: ['Süd'] } },
    });
  });

  test('is the period before, as long as the one asked for', () => {
    const question = { from: '2025-03-01T00:00:00.000Z', to: '2025-03-11T00:00:00.000Z' };
    expect(suggestSides(question, summary).other).toEqual({ from: '2025-02-19T00:00:00.000Z', to: question.from });
  });

  test('is otherwise made of what the data offer', () => {
    expect(suggestSides({}, summary).one).toEqual({ segments: { Region: ['Nord'] } });
    const { one, other } = suggestSides({}, { ...summary, segments: [] });
    expect(one.from).toBe(other.to);
  });
});
