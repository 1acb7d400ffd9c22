import type { Edge, Node } from '@xyflow/react';
import type { GraphEdge, GraphNode } from './graph-model.ts';
import type { Point } from './lay-out-graph.ts';

/** How a part of the picture stands out: chosen, on the way that is followed, or in the background. */
export type Emphasis = 'plain' | 'chosen' | 'followed' | 'faded';

/** What a comparison says about a part: more or less here than on the other side, by how many points. */
export type DifferenceMark = { more: boolean; text: string };

export type WaysNode = Node<
  { node: GraphNode; rated: boolean; emphasis: Emphasis; difference: DifferenceMark | null },
  'step' | 'border' | 'rest'
>;
export type WaysEdge = Edge<
  {
    edge: GraphEdge;
    path: string;
    labelAt: Point;
    label: string[];
    thickness: number;
    emphasis: Emphasis;
    difference: DifferenceMark | null;
  },
  'way'
>;
