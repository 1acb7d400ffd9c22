import { expect, test } from 'vitest';
import { chooseShown } from './choose-shown.ts';
import { edgePath } from './edge-path.ts';
import { madeGraph } from './graph.fixture.ts';
import { countsOf } from './graph-counts.ts';
import { type LayoutRequest, layOutGraph } from './lay-out-graph.ts';
import { labelSizes, sizeOf } from './node-sizes.ts';
import { prepareGraph } from './prepare-graph.ts';

function request(coverage = { steps: 0.9, ways: 0.6 }): LayoutRequest {
  const graph = madeGraph({ steps: 12, journeys: 500 });
  const model = prepareGraph(graph, { shown: chooseShown(countsOf(graph), coverage), coverage });
  return {
    nodes: model.nodes.map((node) => ({ id: node.id, ...sizeOf(node, true) })),
    edges: model.edges.map(({ id, from, to, count, kind }) => ({ id, from, to, count, label: labelSizes[kind] })),
    before: null,
  };
}

test('no step covers another, and each has its place', () => {
  const asked = request();
  const { nodes } = layOutGraph(asked);
  const boxes = asked.nodes.map(({ id, width, height }) => ({ ...nodes[id]!, width, height }));
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  }
});

test('the same request gives the same picture, and every line ends at the faces of its steps', () => {
  const asked = request();
  const laid = layOutGraph(asked);
  expect(layOutGraph(asked)).toEqual(laid);
  const sizes = new Map(asked.nodes.map((node) => [node.id, node]));
  const faces = (id: string) => [laid.nodes[id]!.y, laid.nodes[id]!.y + sizes.get(id)!.height];
  for (const { id, from, to } of asked.edges) {
    if (from === to) continue;
    const { points } = laid.edges[id]!;
    expect(faces(from)).toContain(points[0]!.y);
    expect(faces(to)).toContain(points.at(-1)!.y);
  }
});

test('what no line leads to stands below', () => {
  const laid = layOutGraph({
    nodes: ['a', 'b', 'alone'].map((id) => ({ id, width: 100, height: 40 })),
    edges: [{ id: 'ab', from: 'a', to: 'b', count: 1, label: { width: 20, height: 10 } }],
    before: null,
  });
  expect(laid.nodes['alone']!.y).toBeGreaterThan(laid.nodes['b']!.y);
  expect(laid.height).toBe(laid.nodes['alone']!.y + 40);
});

test('a line runs through all its points', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 20 },
    { x: 30, y: 20 },
  ];
  expect(edgePath(points)).toBe('M0,0C0,10 10,10 10,20L30,20');
});
