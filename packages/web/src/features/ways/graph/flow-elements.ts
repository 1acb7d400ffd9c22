import { drawLine } from './draw-line.ts';
import type { DifferenceMark, Emphasis, WaysEdge, WaysNode } from './flow-types.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.ts';
import { type GraphWords, labelOf, namesOf, sayEdge } from './graph-words.ts';
import type { KeptElements } from './kept-elements.ts';
import type { GraphLayout, Point } from './lay-out-graph.ts';
import { sizeOf } from './node-sizes.ts';

export type Drawing = {
  model: GraphModel;
  layout: GraphLayout;
  rated: boolean;
  words: GraphWords;
  /** How many ways there are: what thickness is measured by. */
  journeys: number;
  chosen: string | null;
  /** Parts of a way that is followed. */
  followed: ReadonlySet<string> | null;
  differences: ReadonlyMap<string, DifferenceMark> | null;
};

/** The picture as React Flow takes it: what has no place yet is not there. */
export function flowNodes(drawing: Drawing, kept: KeptElements<WaysNode>): WaysNode[] {
  const { model, layout, rated, words, chosen, followed, differences } = drawing;
  const near = chosen === null ? null : neighbours(model, chosen);
  return model.nodes
    .filter(({ id }) => id in layout.nodes)
    .toSorted((a, b) => layout.nodes[a.id]!.y - layout.nodes[b.id]!.y || layout.nodes[a.id]!.x - layout.nodes[b.id]!.x)
    .map((node) => {
      const { id } = node;
      const position = layout.nodes[id]!;
      const emphasis = emphasisOf(id, { chosen, followed, near: near?.has(id) ?? true });
      const difference = differences?.get(id) ?? null;
      const parts = [...partsOf(node), position.x, position.y, rated, emphasis, difference, words.t];
      return kept.keep(id, parts, () => makeNode(node, { position, rated, emphasis, difference, words }));
    });
}

type NodeLook = Pick<Drawing, 'rated' | 'words'> & {
  position: Point;
  emphasis: Emphasis;
  difference: DifferenceMark | null;
};

function makeNode(node: GraphNode, { position, rated, emphasis, difference, words }: NodeLook): WaysNode {
  const size = sizeOf(node, rated);
  return {
    id: node.id,
    type: typeOf(node),
    position,
    ...size,
    measured: size,
    ariaRole: 'button',
    domAttributes: {
      'aria-roledescription': words.t('graph.role.step'),
      'aria-pressed': emphasis === 'chosen',
    },
    data: { node, rated, emphasis, difference },
  };
}

/** The numbers a node shows. */
function partsOf(node: GraphNode): unknown[] {
  switch (node.kind) {
    case 'step':
      return [node.visit, node.step, node.customerShare, node.hiddenIn, node.hiddenOut];
    case 'rest':
      return [node.steps.length, node.interactions, node.starts, node.ends, node.passing];
    default:
      return [node.journeys, node.drawn];
  }
}

export function flowEdges(drawing: Drawing, kept: KeptElements<WaysEdge>): WaysEdge[] {
  const { model, layout, rated, words, journeys, chosen, followed, differences } = drawing;
  const names = namesOf(model, words);
  const boxes = new Map(
    model.nodes
      .filter(({ id }) => id in layout.nodes)
      .map((node) => [node.id, { ...layout.nodes[node.id]!, ...sizeOf(node, rated) }]),
  );
  return model.edges
    .filter(({ from, to }) => boxes.has(from) && boxes.has(to))
    .map((edge) => {
      const { id } = edge;
      const near = chosen === null || id === chosen || edge.from === chosen || edge.to === chosen;
      const emphasis = emphasisOf(id, { chosen, followed, near });
      const difference = differences?.get(id) ?? null;
      const from = boxes.get(edge.from)!;
      const to = boxes.get(edge.to)!;
      const places = [layout.edges[id], from.x, from.y, to.x, to.y];
      const numbers = edge.kind === 'follow' ? edge.follow : edge.count;
      const parts = [numbers, ...places, journeys, emphasis, difference, words.t];
      return kept.keep(id, parts, () => {
        const { path, label } = drawLine(edge, layout, boxes);
        return {
          id,
          type: 'way',
          source: edge.from,
          target: edge.to,
          ariaRole: 'button',
          ariaLabel: sayEdge(edge, names, words),
          domAttributes: {
            'aria-roledescription': words.t('graph.role.transition'),
            'aria-pressed': emphasis === 'chosen',
          },
          data: {
            edge,
            path,
            labelAt: label,
            label: labelOf(edge, words.language),
            thickness: thicknessOf(edge, journeys),
            emphasis,
            difference,
          },
        };
      });
    });
}

/** Twice as thick is four times as many; as thick as it gets is as often as there are ways. */
export function thicknessOf({ count }: Pick<GraphEdge, 'count'>, journeys: number): number {
  return Math.min(9, 1.2 + 6.8 * Math.sqrt(count / Math.max(1, journeys)));
}

type Standing = { chosen: string | null; followed: ReadonlySet<string> | null; near: boolean };

function emphasisOf(id: string, { chosen, followed, near }: Standing): Emphasis {
  if (id === chosen) return 'chosen';
  if (followed) return followed.has(id) ? 'followed' : 'faded';
  return near ? 'plain' : 'faded';
}

function neighbours(model: GraphModel, chosen: string): Set<string> {
  const near = new Set([chosen]);
  for (const { id, from, to } of model.edges) {
    if (id === chosen || from === chosen || to === chosen) near.add(from).add(to);
  }
  return near;
}

function typeOf(node: GraphNode): NonNullable<WaysNode['type']> {
  if (node.kind === 'step') return 'step';
  return node.kind === 'rest' ? 'rest' : 'border';
}
