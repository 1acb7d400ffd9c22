import { drawLine } from './draw-line.ts';
import type { DifferenceMark, Emphasis, WaysEdge, WaysNode } from './flow-types.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.ts';
import { type GraphWords, labelOf, namesOf, sayEdge } from './graph-words.ts';
import type { GraphLayout } from './lay-out-graph.ts';
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
export function flowNodes({ model, layout, rated, words, chosen, followed, differences }: Drawing): WaysNode[] {
  const { t } = words;
  const near = chosen === null ? null : neighbours(model, chosen);
  return model.nodes
    .filter(({ id }) => id in layout.nodes)
    .toSorted((a, b) => layout.nodes[a.id]!.y - layout.nodes[b.id]!.y || layout.nodes[a.id]!.x - layout.nodes[b.id]!.x)
    .map((node) => {
      const size = sizeOf(node, rated);
      return {
        id: node.id,
        type: typeOf(node),
        position: layout.nodes[node.id]!,
        ...size,
        measured: size,
        ariaRole: 'button',
        domAttributes: { 'aria-roledescription': t('graph.role.step'), 'aria-pressed': chosen === node.id },
        data: {
          node,
          rated,
          emphasis: emphasisOf(node.id, { chosen, followed, near: near?.has(node.id) ?? true }),
          difference: differences?.get(node.id) ?? null,
        },
      };
    });
}

export function flowEdges(drawing: Drawing): WaysEdge[] {
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
      const { path, label } = drawLine(edge, layout, boxes);
      const touches = chosen === null || edge.id === chosen || edge.from === chosen || edge.to === chosen;
      return {
        id: edge.id,
        type: 'way',
        source: edge.from,
        target: edge.to,
        ariaRole: 'button',
        ariaLabel: sayEdge(edge, names, words),
        domAttributes: { 'aria-roledescription': words.t('graph.role.transition'), 'aria-pressed': chosen === edge.id },
        data: {
          edge,
          path,
          labelAt: label,
          label: labelOf(edge, words.language),
          thickness: thicknessOf(edge, journeys),
          emphasis: emphasisOf(edge.id, { chosen, followed, near: touches }),
          difference: differences?.get(edge.id) ?? null,
        },
      };
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
