import { simplifyGraph } from '@anklang/analysis';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseShown, drawingLimits, firstCoverage } from './choose-shown.ts';
import { madeGraph } from './graph.fixture.ts';
import { countsOf } from './graph-counts.ts';
import { endId, type GraphModel, startId } from './graph-model.ts';
import { prepareGraph } from './prepare-graph.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

function drawn(model: GraphModel, id: string, end: 'from' | 'to'): number {
  return model.edges.filter((edge) => edge[end] === id).reduce((sum, { count }) => sum + count, 0);
}

describe('a picture of ways', () => {
  test('adds up whatever is drawn: arrivals = interactions = departures, and all ways begin and end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), share, share, (seed, steps, ways) => {
        const graph = madeGraph({ seed });
        const coverage = { steps, ways };
        const model = prepareGraph(graph, { shown: chooseShown(countsOf(graph), coverage), coverage });
        let shown = 0;
        for (const node of model.nodes) {
          if (node.kind === 'start') expect(node.drawn).toBe(drawn(model, startId, 'from'));
          if (node.kind === 'end') expect(node.drawn).toBe(drawn(model, endId, 'to'));
          if (node.kind !== 'step') continue;
          shown += node.visit.interactions;
          expect(drawn(model, node.id, 'to') + node.hiddenIn).toBe(node.visit.interactions);
          expect(drawn(model, node.id, 'from') + node.hiddenOut).toBe(node.visit.interactions);
          expect(Math.min(node.hiddenIn, node.hiddenOut)).toBeGreaterThanOrEqual(0);
        }
        expect(shown + (model.rest?.interactions ?? 0)).toBe(graph.interactions);
      }),
    );
  });

  test('carries in the rest exactly what the simplified graph carries there', () => {
    const graph = madeGraph({ steps: 12, journeys: 500 });
    const counts = countsOf(graph);
    for (const coverage of [
      { steps: 0.6, ways: 0.5 },
      { steps: 1, ways: 0.3 },
      { steps: 0.4, ways: 1 },
    ]) {
      const model = prepareGraph(graph, { shown: chooseShown(counts, coverage), coverage });
      const simple = simplifyGraph(counts, { touchpoints: coverage.steps, ways: coverage.ways });
      const rest = simple.nodes.find(({ place }) => place === 'rest')!;
      expect(model.rest).toMatchObject({ starts: rest.starts, ends: rest.ends, passing: simple.passing });
      expect(model.rest!.interactions + simple.passing).toBe(rest.visits);
      expect(model.rest!.steps.map(({ key }) => key)).toEqual(
        simple.hiddenTouchpoints.map((place) => graph.steps[place]!.key),
      );
    }
  });

  test('leaves nothing out when everything is asked for', () => {
    const graph = madeGraph();
    const coverage = { steps: 1, ways: 1 };
    const model = prepareGraph(graph, { shown: chooseShown(countsOf(graph), coverage), coverage });
    expect(model.rest).toBeNull();
    expect(model.edges.filter(({ kind }) => kind === 'follow')).toHaveLength(graph.follows.length);
    expect(model.shown).toMatchObject({ steps: 8, allSteps: 8, stepShare: 1, wayShare: 1 });
  });

  test('draws no more than can be looked at, and says so', () => {
    const counts = countsOf(madeGraph({ steps: 26, journeys: 4000 }));
    const shown = chooseShown(counts, { steps: 1, ways: 1 });
    expect(shown.ways.size).toBeLessThanOrEqual(drawingLimits.ways);
    expect(shown.limited).toEqual({ steps: false, ways: true });
    expect(chooseShown(counts, { steps: 1, ways: 0.1 }).limited.ways).toBe(false);
  });

  test('begins with what a first look can take in', () => {
    const counts = countsOf(madeGraph({ steps: 26, journeys: 4000 }));
    const first = chooseShown(counts, firstCoverage(counts, 'one'));
    expect(first.steps.size).toBeGreaterThan(0);
    expect(first.steps.size).toBeLessThanOrEqual(12);
    expect(first.ways.size).toBeLessThanOrEqual(22);
    const small = countsOf(madeGraph({ steps: 3, journeys: 50 }));
    expect(firstCoverage(small, 'one')).toEqual({ steps: 1, ways: 1 });
  });

  test('draws the borders that another picture has chosen', () => {
    const graph = madeGraph();
    const coverage = { steps: 1, ways: 0.5 };
    const shown = chooseShown(countsOf(graph), coverage);
    const borders = new Set(['start:step:key-0', 'end:step:key-7']);
    const model = prepareGraph(graph, { shown, coverage, borders });
    expect(model.edges.filter(({ kind }) => kind !== 'follow').map(({ id }) => id)).toEqual([...borders]);
  });
});
